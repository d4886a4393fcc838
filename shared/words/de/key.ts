import type { Texts } from '../keys.ts';

export const key: Texts<'key'> = {
  control: 'Strg',
  alt: 'Alt',
  shift: 'Umschalt',
};
