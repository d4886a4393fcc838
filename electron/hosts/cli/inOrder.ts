/** Does `work` on up to `atOnce` items at a time and gives the results in the order of the items, each as soon as it can. */
export async function* inOrder<Item, Output>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Output>,
): AsyncGenerator<Output> {
  const running: Promise<Output>[] = [];
  let next = 0;
  while (next < items.length || running.length > 0) {
    while (running.length < atOnce && next < items.length) running.push(...items.slice(next, ++next).map(work));
    const first = running.shift();
    if (first !== undefined) yield await first;
  }
}
