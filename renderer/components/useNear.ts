import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** How far out of view something is made ready, above and below. */
const margin = '400px 0px';

/** Whether an element of a list that scrolls is in view or nearly so. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const watcher = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: watched.closest('[data-scrolls]'),
      rootMargin: margin,
    });
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, [element]);
  return near;
}
