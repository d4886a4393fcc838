import type { TextCodec } from '../../../shared/contract/frame.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** How the texts inside of frames are encoded: UTF-8, and nothing that is no UTF-8 is let through. */
export const codec: TextCodec = { encode: (text) => Buffer.from(text), decode: (bytes) => decoder.decode(bytes) };
