import type { TaskMeta } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** What a test has counted, for the end of the run; figures of one name are added up. */
    figures?: Readonly<Record<string, number>>;
  }
}

/** Counts `amount` under `name` for the end of the run. */
export function countFigure(task: { readonly meta: TaskMeta }, name: string, amount: number): void {
  const before = task.meta.figures ?? {};
  task.meta.figures = { ...before, [name]: (before[name] ?? 0) + amount };
}
