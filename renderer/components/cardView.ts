/** A width and a height in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many quarter turns clockwise a picture is shown turned by. */
export type Turn = 0 | 1 | 2 | 3;

/** How large a picture is shown: 1 fits it into its frame. */
export const zooms: readonly number[] = [1, 1.5, 2, 3, 4];

/** The next larger (`step` 1) or smaller (-1) of the sizes; stays at the ends. */
export function nextZoom(zoom: number, step: 1 | -1): number {
  const found = step === 1 ? zooms.find((each) => each > zoom + 0.01) : zooms.findLast((each) => each < zoom - 0.01);
  return found ?? (step === 1 ? Math.max(...zooms) : Math.min(...zooms));
}

export function turnOnce(turn: Turn): Turn {
  return ((turn + 1) % 4) as Turn;
}

/** A picture no larger than this many px for each of its own: beyond that there is nothing more to see. */
const mostPerPixel = 2;

/** The size of a picture in its frame: `sheet` before it is turned, `outer` the room it takes once it is. */
export function fitPicture(room: Size, picture: Size, turn: Turn, zoom: number): { readonly sheet: Size; readonly outer: Size } {
  const lies = turn % 2 === 1;
  const [wide, high] = lies ? [picture.height, picture.width] : [picture.width, picture.height];
  if (wide <= 0 || high <= 0) return { sheet: { width: 0, height: 0 }, outer: { width: 0, height: 0 } };
  const scale = Math.max(0, Math.min(room.width / wide, room.height / high, mostPerPixel)) * zoom;
  const outer = { width: Math.floor(wide * scale), height: Math.floor(high * scale) };
  return { outer, sheet: lies ? { width: outer.height, height: outer.width } : outer };
}
