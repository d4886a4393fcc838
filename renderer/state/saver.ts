import type { AppError, ErrorCode, Result } from '../../shared/contract/result.ts';

/** What the header says of saving. */
export type SaveState = { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'failed'; readonly error: AppError };

/** One thing to save. A newer job with the same key takes the place of an older one; `scope` is the event it belongs to. */
export interface SaveJob {
  readonly key: string;
  readonly scope: string;
  readonly send: () => Promise<Result<unknown>>;
  /** What it sets, where that is not its key: once a later value of it is saved, an earlier one that was refused is not tried again. */
  readonly about?: readonly string[];
  /** Not worth saying "Saving…" for, such as where the user looks. */
  readonly isQuiet?: boolean;
  /** Shows it once more, when something older has just been shown over it. */
  readonly show?: () => void;
  /** It is saved, and not under way any more. */
  readonly saved?: () => void;
}

export interface Saver {
  /** Saves after a pause, or at once when the pause is 0: then also what waits or failed in its scope, which came first. */
  readonly put: (job: SaveJob, pauseMs?: number) => void;
  /** Saves everything that waits, also what failed before. True when nothing failed, or nothing of the scope. */
  readonly flush: (scope?: string) => Promise<boolean>;
  readonly hasUnsaved: (scope?: string) => boolean;
  /** Whether a value of this thing is still to be saved. */
  readonly isUnsaved: (thing: string) => boolean;
  /** Shows again what is not saved yet, in the order in which it was done. */
  readonly showUnsaved: (scope: string) => void;
}

interface SaverOptions {
  readonly onState: (state: SaveState) => void;
  /** Something that can never be saved, because what it belongs to is gone. */
  readonly onLost: (error: AppError) => void;
}

export const typingPauseMs = 400;
const firstRetryMs = 2_000;
const maxRetryMs = 30_000;

/** Why one thing can't be saved while others can. Anything else stands in the way of all that comes after it in the same scope. */
const refusals: ReadonlySet<ErrorCode> = new Set(['unknown-channel', 'bad-input', 'too-large', 'internal']);

/** Saves one thing after the other, in the order given; what fails is kept and tried again until it works or is overtaken. */
export function createSaver(options: SaverOptions): Saver {
  const queue = new SaveQueue(options);
  return {
    put: (job, pauseMs = 0) => queue.put(job, pauseMs),
    flush: (scope) => queue.flush(scope),
    hasUnsaved: (scope) => queue.unsaved(scope).length > 0,
    isUnsaved: (thing) => queue.unsaved().some((job) => aboutOf(job).includes(thing)),
    showUnsaved: (scope) => {
      for (const { show } of queue.unsaved(scope)) show?.();
    },
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
    this.waiting.set(job.key, { job, timer: setTimeout(() => this.makeDue(job), pauseMs) });
    if (pauseMs === 0) this.makeDue(job);
    this.tell();
  }

  async flush(scope?: string): Promise<boolean> {
    this.moveFailed();
    this.moveWaiting();
    while (this.due.length > 0 || this.running !== null) await this.run();
    this.tell();
    return ![...this.failed.values()].some(({ job }) => isIn(scope, job));
  }

  /** What is not saved yet; of one scope, in the order in which it was done. */
  unsaved(scope?: string): readonly SaveJob[] {
    const [failed, waiting] = [this.failed, this.waiting].map((jobs) => [...jobs.values()].map(({ job }) => job));
    return [...(this.sending === null ? [] : [this.sending]), ...(failed ?? []), ...this.due, ...(waiting ?? [])].filter((job) => isIn(scope, job));
  }

  private forget(key: string): void {
    const old = this.waiting.get(key);
    if (old !== undefined) clearTimeout(old.timer);
    this.waiting.delete(key);
    this.failed.delete(key);
    this.due = this.due.filter((job) => job.key !== key);
  }

  /** Nothing overtakes what came before it: that may be what it was done to, and "Undo" goes back in the same order. */
  private makeDue({ key, scope }: SaveJob): void {
    this.moveFailed(scope);
    this.moveWaiting(scope, key);
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
      const inTheWay = this.inTheWayOf(job);
      if (inTheWay !== undefined) {
        this.failed.set(job.key, { job, error: inTheWay });
        continue;
      }
      this.sending = job;
      const result = await job.send();
      this.sending = null;
      this.settle(job, result);
      if (result.ok) job.saved?.();
      this.tell();
    }
  }

  private inTheWayOf({ scope }: SaveJob): AppError | undefined {
    return [...this.failed.values()].find(({ job, error }) => job.scope === scope && !refusals.has(error.code))?.error;
  }

  private settle(job: SaveJob, result: Result<unknown>): void {
    if (result.ok) {
      this.retryMs = firstRetryMs;
      this.dropEarlier(job);
    } else if (result.error.code === 'not-found') this.options.onLost(result.error);
    else if (!this.waiting.has(job.key) && !this.due.some(({ key }) => key === job.key)) this.failed.set(job.key, { job, error: result.error });
  }

  /** A later value is saved: an earlier one that was refused must not be written over it. */
  private dropEarlier(saved: SaveJob): void {
    const set = new Set(aboutOf(saved));
    for (const { job, error } of this.failed.values()) {
      if (!aboutOf(job).some((one) => set.has(one))) continue;
      this.failed.delete(job.key);
      this.options.onLost(error);
    }
  }

  private retryLater(): void {
    if (this.retryTimer !== null) clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => {
      this.retryMs = Math.min(this.retryMs * 2, maxRetryMs);
      this.moveFailed();
      void this.run();
    }, this.retryMs);
  }

  private moveFailed(scope?: string): void {
    const moved = [...this.failed.values()].map(({ job }) => job).filter((job) => isIn(scope, job));
    for (const { key } of moved) this.failed.delete(key);
    this.due = [...moved, ...this.due];
  }

  /** Makes due what waits, in a scope only up to and with one thing. */
  private moveWaiting(scope?: string, last?: string): void {
    for (const { job, timer } of [...this.waiting.values()]) {
      if (!isIn(scope, job)) continue;
      clearTimeout(timer);
      this.waiting.delete(job.key);
      this.due.push(job);
      if (job.key === last) return;
    }
  }

  private tell(): void {
    const [failure] = this.failed.values();
    if (failure !== undefined) this.options.onState({ kind: 'failed', error: failure.error });
    else this.options.onState({ kind: this.unsaved().every((job) => job.isQuiet === true) ? 'saved' : 'saving' });
  }
}

function isIn(scope: string | undefined, job: SaveJob): boolean {
  return scope === undefined || job.scope === scope;
}

function aboutOf({ key, about }: SaveJob): readonly string[] {
  return about ?? [key];
}
