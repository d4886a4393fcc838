import type { Words } from '../../../shared/words/words.ts';
import type { Person } from '../../../shared/workspace/state.ts';

/** Where a person came from, in a few words. */
export function sayOrigin({ origin }: Person, tell: Words['say']): string {
  switch (origin.kind) {
    case 'card':
      return tell('contact.fromCard', { file: origin.file });
    case 'list':
      return origin.place === undefined
        ? tell('contact.fromList', { file: origin.file, row: String(origin.row) })
        : tell('contact.fromSheet', { file: origin.file, sheet: origin.place.sheet, row: String(origin.place.row) });
    case 'hand':
      return tell('contact.fromHand');
  }
}
