import type { AppError, Result } from '../../shared/contract/result.ts';

/** What the header says of saving. */
export type SaveState = { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly error: AppError };

/** One thing to save. A newer job with the same key takes the place of an older one; `scope` is the event it belongs to. */
export interface SaveJob {
  readonly key: string;
  readonly scope: string;
  readonly send: () => Promise<Result<unknown>>;
  /** Not worth saying "Saving…" for, such as where the user looks. */
  readonly isQuiet?: boolean;
}

export interface Saver {
  /** Saves after a pause, or at once when the pause is 0. */
  readonly put: (job: SaveJob, pauseMs?: number) => void;
  /** Saves everything that waits, also what failed before. True when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  readonly hasUnsaved: (scope?: string) => boolean;
}

interface SaverOptions {
  readonly onState: (state: SaveState) => void;
  /** Something that can never be saved, because what it belongs to is gone. */
  readonly onLost: (error: AppError) => void;
}

export const typingPauseMs = 400;
const firstRetryMs = 2_000;
const maxRetryMs = 30_000;

/** Saves one thing after the other, in the order given; what fails is kept and tried again until it works or is overtaken. */
export function createSaver(options: SaverOptions): Saver {
  const queue = new SaveQueue(options);
  return {
    put: (job, pauseMs = 0) => queue.put(job, pauseMs),
    flush: () => queue.flush(),
    hasUnsaved: (scope) => queue.hasUnsaved(scope),
  };
}

type Timer = ReturnType<typeof setTimeout>;

class SaveQueue {
  private readonly waiting = new Map<string, { readonly job: SaveJob; readonly timer: Timer }>();
  private readonly failed = new Map<string, { readonly job: SaveJob; readonly error: AppError }>();
  private due: SaveJob[] = [];
  private sending: SaveJob | null = null;
  private running: Promise<void> | null = null;
  private retryTimer: Timer | null = null;
  private retryMs = firstRetryMs;

  constructor(private readonly options: SaverOptions) {}

  put(job: SaveJob, pauseMs: number): void {
    this.forget(job.key);
    if (pauseMs === 0) this.makeDue(job);
    else this.waiting.set(job.key, { job, timer: setTimeout(() => this.makeDue(job), pauseMs) });
    this.tell();
  }

  async flush(): Promise<boolean> {
    this.moveFailed();
    this.moveWaiting();
    while (this.due.length > 0 || this.running !== null) await this.run();
    this.tell();
    return this.failed.size === 0;
  }

  hasUnsaved(scope?: string): boolean {
    return this.unsaved().some((job) => scope === undefined || job.scope === scope);
  }

  private unsaved(): readonly SaveJob[] {
    const kept = [...this.waiting.values(), ...this.failed.values()].map(({ job }) => job);
    return [...kept, ...this.due, ...(this.sending === null ? [] : [this.sending])];
  }

  private forget(key: string): void {
    const old = this.waiting.get(key);
    if (old !== undefined) clearTimeout(old.timer);
    this.waiting.delete(key);
    this.failed.delete(key);
    this.due = this.due.filter((job) => job.key !== key);
  }

  private makeDue(job: SaveJob): void {
    this.waiting.delete(job.key);
    this.due.push(job);
    void this.run();
  }

  private run(): Promise<void> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
      if (this.failed.size > 0) this.retryLater();
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (let job = this.due.shift(); job !== undefined; job = this.due.shift()) {
      this.sending = job;
      const result = await job.send();
      this.sending = null;
      this.settle(job, result);
      this.tell();
    }
  }

  private settle(job: SaveJob, result: Result<unknown>): void {
    if (result.ok) {
      this.retryMs = firstRetryMs;
    } else if (result.error.code === 'not-found') this.options.onLost(result.error);
    else if (!this.waiting.has(job.key) && !this.due.some(({ key }) => key === job.key)) this.failed.set(job.key, { job, error: result.error });
  }

  private retryLater(): void {
    if (this.retryTimer !== null) clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => {
      this.retryMs = Math.min(this.retryMs * 2, maxRetryMs);
      this.moveFailed();
      void this.run();
    }, this.retryMs);
  }

  private moveFailed(): void {
    this.due = [...[...this.failed.values()].map(({ job }) => job), ...this.due];
    this.failed.clear();
  }

  private moveWaiting(): void {
    for (const { job, timer } of this.waiting.values()) {
      clearTimeout(timer);
      this.due.push(job);
    }
    this.waiting.clear();
  }

  private tell(): void {
    const [failure] = this.failed.values();
    if (failure !== undefined) this.options.onState({ kind: 'failed', error: failure.error });
    else this.options.onState({ kind: this.unsaved().every((job) => job.isQuiet === true) ? 'saved' : 'saving' });
  }
}
