const thumbWidth = 320;

/** One at a time: a phone's photo takes some 50 MB while it is being made small. */
let last: Promise<unknown> = Promise.resolve();

/** Makes a small picture of a file and gives its address; null when the browser can't show it. */
export function makeThumb(file: Blob): Promise<string | null> {
  const next = last.then(() => shrink(file));
  last = next;
  return next;
}

async function shrink(file: Blob): Promise<string | null> {
  try {
    const bitmap = await createImageBitmap(file, { resizeWidth: thumbWidth, resizeQuality: 'medium' });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }));
  } catch {
    // A HEIC, or no picture at all: the card reader will say what is wrong, if anything is.
    return null;
  }
}
