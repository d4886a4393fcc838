import dictionary from 'dictionary-en';
import { createSpelling } from '../../shared/note/spelling/speller.ts';

// A thread of its own: taking the dictionary in, and finding what a word was meant to be, would hold the window up.
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const spelling = createSpelling({ aff: text(dictionary.aff), dic: text(dictionary.dic) });

self.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  self.postMessage(data.map((word) => [word, spelling(word)]));
});
