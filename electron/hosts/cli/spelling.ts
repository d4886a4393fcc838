import dictionary from 'dictionary-en';
import { createSpelling, type Spelling } from '../../../shared/note/spelling/speller.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The spelling of English; the dictionary is taken in with the first word asked. */
export function englishSpelling(): Spelling {
  let spelling: Spelling | null = null;
  return (word) => {
    spelling ??= createSpelling({ aff: text(dictionary.aff), dic: text(dictionary.dic) });
    return spelling(word);
  };
}
