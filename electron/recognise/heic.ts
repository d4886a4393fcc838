import { createRequire } from 'node:module';

/** The few functions of libheif-js that are used; its own types describe the C interface below it. */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(target: { data: Uint8ClampedArray; width: number; height: number }, done: (result: unknown) => void): void;
  free(): void;
}
interface Libheif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] };
}

/** A HEIC picture whose header is read and whose pixels are not. `pixels` gives RGBA, upright, or null when damaged. */
export interface HeicPicture {
  readonly width: number;
  readonly height: number;
  pixels(): Promise<Uint8Array | null>;
}

let library: Promise<Libheif> | undefined;

/** 1.5 MB of wasm that most people never need: loaded for the first HEIC picture. */
function libheif(): Promise<Libheif> {
  library ??= Promise.resolve(createRequire(import.meta.url)('libheif-js/wasm-bundle') as Libheif);
  return library;
}

function display(image: HeifImage, width: number, height: number): Promise<Uint8Array | null> {
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve) => {
    image.display({ data, width, height }, (result) => {
      image.free();
      resolve(result === null ? null : new Uint8Array(data.buffer));
    });
  });
}

export async function openHeic(bytes: Uint8Array): Promise<HeicPicture | null> {
  const { HeifDecoder } = await libheif();
  const image = new HeifDecoder().decode(bytes)[0];
  if (image === undefined) return null;
  const width = image.get_width();
  const height = image.get_height();
  return { width, height, pixels: () => display(image, width, height) };
}
