import { buildNode, buildRenderer } from '../../scripts/build.mjs';

/** Worker threads, hosts and screens are tested as built, so they are built once before the first test. */
export async function setup(): Promise<void> {
  await buildNode();
  await buildRenderer();
}
