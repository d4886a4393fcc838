import { usePicture } from './useApp.ts';

/** The address of a stored picture; null while it loads and where there is none. */
export function usePhoto(eventId: string, photoId: string | null): string | null {
  const picture = usePicture(eventId, photoId);
  return picture.kind === 'here' ? picture.address : null;
}
