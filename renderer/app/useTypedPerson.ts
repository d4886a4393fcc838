import { useEffect, useState } from 'react';
import type * as TypedPerson from './typedPerson.ts';

type Reader = typeof TypedPerson;

/** Reading a line about a person takes lists of domains and numbers that the first screen does not need: it comes after that. */
export const loadTypedPerson = (): Promise<Reader> => import('./typedPerson.ts');

/** What reads lines about people; null until it is there. */
export function useTypedPerson(): Reader | null {
  const [reader, setReader] = useState<Reader | null>(null);
  useEffect(() => {
    let isShown = true;
    void loadTypedPerson().then((loaded) => {
      if (isShown) setReader(loaded);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return reader;
}
