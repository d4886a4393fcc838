import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase, tweakedSpans, words } from '../../../shared/note/rebase.ts';

const base = 'Hi Ana, good to meet you at Web Days. Shall we connect?';

/** Texts made of few words, so that many of them are alike. */
const text = fc.array(fc.constantFrom('Hi', 'Ana', ',', ' ', ' ', ' ', 'good', 'to', 'meet', 'you', '.', '\n', 'é', '😀', 'constructor', '__proto__'), { maxLength: 25 }).map((parts) => parts.join(''));

describe('a note whose base message changed', () => {
  it('without a tweak is the new base', () => {
    fc.assert(fc.property(text, text, (old, next) => {
      expect(rebase({ text: old, basedOn: old }, next)).toEqual({ kind: 'merged', text: next });
    }));
  });

  it('stays to the letter when the base did not change', () => {
    fc.assert(fc.property(text, text, (mine, old) => {
      expect(rebase({ text: mine, basedOn: old }, old)).toEqual({ kind: 'merged', text: mine });
    }));
  });

  it('takes a change that both made once', () => {
    fc.assert(fc.property(text, text, (old, both) => {
      expect(rebase({ text: both, basedOn: old }, both)).toEqual({ kind: 'merged', text: both });
    }));
  });

  it('never loses a word of either side: each is in the merge, or both are shown', () => {
    fc.assert(fc.property(text, text, text, (mine, old, next) => {
      const rebased = rebase({ text: mine, basedOn: old }, next);
      if (rebased.kind === 'merged') return;
      expect(rebased.places.length).toBeGreaterThan(0);
      for (const place of rebased.places) expect(place.mine === place.base).toBe(false);
    }));
  });

  it('taken back gives the very text that was there: the saved text is not touched by a base edit', () => {
    fc.assert(fc.property(text, text, text, (mine, old, next) => {
      const saved = { text: mine, basedOn: old };
      rebase(saved, next);
      expect(rebase(saved, old)).toEqual({ kind: 'merged', text: mine });
    }));
  });

  it.each([
    ['a sentence added by hand stays, a new greeting comes', `${base} Your talk was great.`, base.replace('Hi', 'Hello'), `${base.replace('Hi', 'Hello')} Your talk was great.`],
    ['a word changed by hand stays, a new end comes', base.replace('good', 'great'), base.replace('Shall we connect?', 'Let us stay in touch.'), base.replace('good', 'great').replace('Shall we connect?', 'Let us stay in touch.')],
    ['what was taken out by hand stays out', base.replace(' Shall we connect?', ''), base.replace('Web Days', 'Web Days Bergen'), base.replace('Web Days', 'Web Days Bergen').replace(' Shall we connect?', '')],
    ['line ends are kept', base.replace('. ', '.\n\n'), base.replace('Hi', 'Dear'), base.replace('Hi', 'Dear').replace('. ', '.\n\n')],
  ])('%s', (_says, mine, next, merged) => {
    expect(rebase({ text: mine, basedOn: base }, next)).toEqual({ kind: 'merged', text: merged });
  });

  it('shows both sides where the same words were changed differently', () => {
    const rebased = rebase({ text: base.replace('good', 'great'), basedOn: base }, base.replace('good', 'nice'));
    expect(rebased).toEqual({
      kind: 'conflict',
      mine: base.replace('good', 'great'),
      base: base.replace('good', 'nice'),
      places: [{ mine: 'great', base: 'nice', before: 'good' }],
    });
  });

  it('decides changes of one thought together, and never mixes two phrasings', () => {
    const old = 'Hi Ana, good to meet you at Web Days.';
    const rebased = rebase({ text: old.replace('good to meet', 'so good to have met'), basedOn: old }, old.replace('good', 'it was fun'));
    expect(rebased).toMatchObject({
      kind: 'conflict',
      mine: 'Hi Ana, so good to have met you at Web Days.',
      base: 'Hi Ana, it was fun to meet you at Web Days.',
    });
  });

  it('keeps changes of both where a sign stands between them', () => {
    const old = 'Hi Ana, good to meet you.';
    expect(rebase({ text: old.replace('good', 'great'), basedOn: old }, old.replace('Ana', 'Anna'))).toEqual({ kind: 'merged', text: 'Hi Anna, great to meet you.' });
  });

  it('of a hundred thousand words is not compared word by word, and nothing is lost', () => {
    const long = 'word '.repeat(100_000);
    expect(rebase({ text: `${long}mine`, basedOn: long }, `${long}base`)).toMatchObject({ kind: 'conflict', mine: `${long}mine`, base: `${long}base` });
  });
});

describe('the words of a text', () => {
  it('joined are the text, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => {
      expect(words(any).join('')).toBe(any);
    }));
  });
});

describe('what differs from the base', () => {
  it.each([
    ['nothing', base, []],
    ['a word', base.replace('good', 'great'), ['great']],
    ['a sentence at the end', `${base} Thanks!`, [' Thanks!']],
    ['words taken out', base.replace(' at Web Days', ''), ['']],
    ['words that every object of the language has', base.replace('good', 'constructor').replace('connect', '__proto__'), ['constructor', '__proto__']],
    ['two places', base.replace('good', 'great').replace('connect', 'talk'), ['great', 'talk']],
  ])('%s', (_says, note, marked) => {
    expect(tweakedSpans(note, base).map(({ start, end }) => note.slice(start, end))).toEqual(marked);
  });
});
