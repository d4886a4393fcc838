import { parentPort, workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { decode } from './decode.ts';
import type { FaceAsk, FaceTold } from './face.ts';

// A thread of its own, for one picture: whatever is in the file, it can stop neither the window nor a reader.

/** A face is shown small, and now and then large. */
const longestSide = 640;

async function shrink({ name, bytes }: FaceAsk): Promise<FaceTold> {
  const decoded = await decode(name, bytes);
  if (!decoded.ok) return decoded;
  const { width, height, channels, data } = decoded.picture;
  const small = sharp(data, { raw: { width, height, channels } }).resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  return { ok: true, jpeg: new Uint8Array(await small.jpeg({ quality: 85 }).toBuffer()) };
}

void shrink(workerData as FaceAsk).then((told) => parentPort?.postMessage(told));
