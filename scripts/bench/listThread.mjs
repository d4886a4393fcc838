// Reads a list as the app does, in its thread, and says what that did to the main thread and to memory, as JSON.
//   node scripts/bench/listThread.mjs BUNDLE WORKER LIST     (BUNDLE: electron/lists/listReader.ts as a module)
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [bundle, workerFile, file] = process.argv.slice(2);
const { createListThreads } = await import(pathToFileURL(bundle).href);
const lists = createListThreads({ workerFile });
const bytes = new Uint8Array(readFileSync(file));
const megabytes = () => process.memoryUsage().rss / 2 ** 20;

// Until the process has come to rest.
await new Promise((resolve) => setTimeout(resolve, 300));
const idle = megabytes();
let most = idle;
const watch = setInterval(() => (most = Math.max(most, megabytes())), 20);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const started = performance.now();
const { people, skipped } = await lists.read({ name: 'list.csv', bytes }, { country: 'US' });
const took = performance.now() - started;
// The last wait is counted when the loop has turned once more.
await new Promise((resolve) => setTimeout(resolve, 20));
delay.disable();
clearInterval(watch);
await lists.close();
console.log(JSON.stringify({ rows: people.length + skipped.length, took, longestDelay: delay.max / 1e6, aboveIdle: Math.max(most, megabytes()) - idle }));
