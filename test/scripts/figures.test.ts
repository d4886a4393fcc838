import { describe, expect, it } from 'vitest';
import { countFigure, sayFigures } from '../support/figures.ts';

describe('the figures at the end of a run', () => {
  it('are one block, with the four that every run owes first, and say which of them nothing has counted', () => {
    const figures = new Map([['changes found', 1382], ['sockets opened to elsewhere', 0], ['kills survived', 210], ['bad files tried', 269]]);
    expect(sayFigures(figures).split('\n')).toEqual([
      'Figures',
      '  kills survived: 210',
      '  bad files tried: 269',
      '  requests refused: not counted in this run',
      '  sockets opened to elsewhere: 0',
      '  changes found: 1,382',
    ]);
  });

  it('of one name are added up', () => {
    const task: { readonly meta: Parameters<typeof countFigure>[0]['meta'] } = { meta: {} };
    countFigure(task, 'kills survived', 3);
    countFigure(task, 'kills survived', 4);
    countFigure(task, 'sockets opened to elsewhere', 0);
    expect(task.meta.figures).toEqual({ 'kills survived': 7, 'sockets opened to elsewhere': 0 });
  });
});
