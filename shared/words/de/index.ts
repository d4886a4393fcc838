import type { AllTexts } from '../keys.ts';
import { app } from './app.ts';
import { exporting } from './export.ts';
import { queue } from './queue.ts';

/** Every German text, by area. Users are "Sie"; what is theirs (people, notes, events) keeps its own words. */
export const de: AllTexts = { app, export: exporting, queue };
