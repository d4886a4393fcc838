import { app } from './app.ts';
import { exporting } from './export.ts';

/** Every English text, by area. English is what the others are measured by: its keys and parameters are the types. */
export const en = { app, export: exporting } as const;
