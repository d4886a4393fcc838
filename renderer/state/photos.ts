import type { Core } from './core.ts';

/** Pictures of cards that were looked at last; older ones are given back to the browser. */
const maxPhotos = 60;

/** A stored picture on its way to the screen. */
export type Picture =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly address: string }
  | { readonly kind: 'failed'; readonly retry: () => void };

/** Gives the addresses of stored card pictures, asking for each only once unless it could not be had. */
export interface Photos {
  /** Null when the picture is not there any more. */
  readonly load: (eventId: string, photoId: string) => Promise<string | null>;
}

export function createPhotos({ bridge }: Pick<Core, 'bridge'>): Photos {
  const addresses = new Map<string, Promise<string | null>>();
  const fetchPhoto = async (eventId: string, photoId: string): Promise<string | null> => {
    const photo = await bridge.call('contact.photo', { eventId, photoId });
    return photo.ok ? URL.createObjectURL(new Blob([new Uint8Array(photo.value.bytes)], { type: 'image/jpeg' })) : null;
  };
  return {
    load: (eventId, photoId) => {
      const key = `${eventId}/${photoId}`;
      const address = addresses.get(key) ?? fetchPhoto(eventId, photoId);
      addresses.delete(key);
      addresses.set(key, address);
      void address.then((there) => {
        if (there === null && addresses.get(key) === address) addresses.delete(key);
      });
      const [oldest] = addresses;
      if (addresses.size > maxPhotos && oldest !== undefined) {
        addresses.delete(oldest[0]);
        void oldest[1].then((gone) => gone !== null && URL.revokeObjectURL(gone));
      }
      return address;
    },
  };
}
