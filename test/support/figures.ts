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

/** What every whole run has to have counted, in the order in which it is told. */
const wanted: readonly string[] = ['kills survived', 'bad files tried', 'requests refused', 'sockets opened to elsewhere'];

/** The figures as one block of text: the wanted ones first, each with its number or with the word that nothing counted it. */
export function sayFigures(figures: ReadonlyMap<string, number>): string {
  const others = [...figures.keys()].filter((name) => !wanted.includes(name)).sort();
  const lines = [...wanted, ...others].map((name) => `  ${name}: ${figures.get(name)?.toLocaleString('en') ?? 'not counted in this run'}`);
  return `Figures\n${lines.join('\n')}`;
}
