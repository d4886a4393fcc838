import { app } from './app.ts';
import { exporting } from './export.ts';
import { queue } from './queue.ts';

/** Every English text, by area. English is what the others are measured by: its keys and parameters are the types. */
export const en = { app, export: exporting, queue } as const;
