import type { Worker } from 'node:worker_threads';
import { cardLanguages } from '../../shared/import/card/language.ts';
import type { PictureReading } from '../../shared/import/card/reading.ts';
import { problem } from '../../shared/problem.ts';
import { said } from '../../shared/words/keys.ts';
import type { Said } from '../../shared/words/keys.ts';
import type { ReadOptions } from '../core/recogniser.ts';
import type { Job, WorkerMessage } from './protocol.ts';

export interface PoolSettings {
  /** Starts a thread; called only when there is work for it. */
  readonly start: () => Worker;
  /** Ends a thread where that takes more than terminating it. */
  readonly end?: (worker: Worker) => Promise<unknown>;
  readonly size: number;
  /** How long opening a page, finding its cards, or reading one of them may take. */
  readonly timeoutMs: number;
}

export interface Pool {
  read(name: string, bytes: Uint8Array, options: ReadOptions): Promise<PictureReading>;
  close(): Promise<void>;
}

interface Task {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
  readonly finish: (reading: PictureReading) => void;
  retried: boolean;
  done: boolean;
}

interface Thread {
  readonly worker: Worker;
  task: Task | null;
  timer: NodeJS.Timeout | null;
  ended: boolean;
}

const failed = (code: string, text: Said): PictureReading => ({
  width: 0,
  height: 0,
  cards: [],
  problems: [problem(code, text)],
});

const cancelled = (name: string): PictureReading => failed('cancelled', said('reading.cancelled', { name }));

/** See `createPool`. */
class ThreadPool implements Pool {
  private readonly waiting: Task[] = [];
  private readonly threads = new Set<Thread>();
  private readonly ending = new Set<Promise<unknown>>();
  private readonly settings: PoolSettings;
  private nextId = 1;
  private closed = false;

  constructor(settings: PoolSettings) {
    this.settings = settings;
  }

  read(name: string, bytes: Uint8Array, options: ReadOptions): Promise<PictureReading> {
    return new Promise((finish) => {
      const task: Task = { id: this.nextId, name, bytes, options, finish, retried: false, done: false };
      this.nextId += 1;
      options.onStage?.('waiting');
      if (this.closed || options.signal?.aborted === true) {
        settle(task, cancelled(name));
        return;
      }
      options.signal?.addEventListener('abort', () => this.cancel(task), { once: true });
      this.waiting.push(task);
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.waiting.splice(0).forEach((task) => settle(task, cancelled(task.name)));
    const open = [...this.threads];
    open.forEach((thread) => {
      const task = release(thread);
      if (task !== null) settle(task, cancelled(task.name));
    });
    open.forEach((thread) => void this.end(thread));
    // Those of pictures that were just cancelled are on their way too.
    while (this.ending.size > 0) await Promise.all(this.ending);
  }

  private next(): void {
    const task = this.waiting[0];
    if (task === undefined || this.closed) return;
    const idle = [...this.threads].find((thread) => thread.task === null);
    const thread = idle ?? (this.threads.size < this.settings.size ? this.start() : undefined);
    if (thread === undefined) return;
    this.waiting.shift();
    this.run(thread, task);
    this.next();
  }

  private start(): Thread {
    const thread: Thread = { worker: this.settings.start(), task: null, timer: null, ended: false };
    this.threads.add(thread);
    thread.worker.on('message', (message: WorkerMessage) => this.onMessage(thread, message));
    // An uncaught error ends the thread; without a listener it would end the whole program.
    thread.worker.on('error', () => this.onExit(thread));
    thread.worker.on('exit', () => this.onExit(thread));
    return thread;
  }

  private run(thread: Thread, task: Task): void {
    thread.task = task;
    thread.worker.ref();
    this.startTimer(thread, task);
    const { id, name, bytes, options } = task;
    // Settings may come from a version that knew other languages.
    const chosen = cardLanguages.filter((language) => options.languages?.includes(language));
    const languages = chosen.length === 0 ? cardLanguages : chosen;
    thread.worker.postMessage({ id, name, bytes, readers: options.readers ?? 'both', languages } satisfies Job);
  }

  private startTimer(thread: Thread, task: Task): void {
    const { timeoutMs } = this.settings;
    if (thread.timer !== null) clearTimeout(thread.timer);
    thread.timer = setTimeout(() => {
      this.stop(thread, failed('timed-out', said('reading.tookTooLong', { name: task.name, count: Math.ceil(timeoutMs / 1000) })));
    }, timeoutMs);
  }

  private onMessage(thread: Thread, message: WorkerMessage): void {
    const { task } = thread;
    if (task?.id !== message.id) return;
    if (message.kind === 'stage') {
      // Each page and each card begins with one: whoever goes on is not stuck.
      this.startTimer(thread, task);
      task.options.onStage?.(message.stage);
      return;
    }
    release(thread);
    // A thread that waits for work keeps no program from ending.
    thread.worker.unref();
    settle(task, message.reading);
    this.next();
  }

  private onExit(thread: Thread): void {
    if (thread.ended) return;
    thread.ended = true;
    this.threads.delete(thread);
    const task = release(thread);
    if (task !== null && !task.retried) {
      task.retried = true;
      this.waiting.unshift(task);
    } else if (task !== null) {
      settle(task, failed('worker-died', said('reading.failedTwice', { name: task.name })));
    }
    this.next();
  }

  private cancel(task: Task): void {
    const at = this.waiting.indexOf(task);
    if (at >= 0) this.waiting.splice(at, 1);
    const thread = [...this.threads].find((one) => one.task === task);
    if (thread === undefined) settle(task, cancelled(task.name));
    else this.stop(thread, cancelled(task.name));
  }

  /** Nothing but its end stops a reader in the middle of a picture. */
  private stop(thread: Thread, reading: PictureReading): void {
    const task = release(thread);
    void this.end(thread);
    if (task !== null) settle(task, reading);
    this.next();
  }

  private end(thread: Thread): Promise<unknown> {
    thread.ended = true;
    this.threads.delete(thread);
    const { end = (worker: Worker): Promise<unknown> => worker.terminate() } = this.settings;
    const ending: Promise<unknown> = end(thread.worker).finally(() => this.ending.delete(ending));
    this.ending.add(ending);
    return ending;
  }
}

function settle(task: Task, reading: PictureReading): void {
  if (task.done) return;
  task.done = true;
  task.options.onStage?.('done');
  task.finish(reading);
}

/** Takes a thread's task from it, so that it is idle. */
function release(thread: Thread): Task | null {
  const { task } = thread;
  if (thread.timer !== null) clearTimeout(thread.timer);
  thread.timer = null;
  thread.task = null;
  return task;
}

/**
 * Threads that each read one picture at a time, started when there is work. A thread that dies costs the picture it was at
 * one retry; cancelling or running out of time ends the thread, and the next picture gets a new one.
 */
export function createPool(settings: PoolSettings): Pool {
  return new ThreadPool(settings);
}
