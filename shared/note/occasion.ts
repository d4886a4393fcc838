import type { IsoDate } from './dates.ts';

/** What an event is: its name is never empty; place may be '', dates may be unknown. */
export interface EventDetails {
  readonly name: string;
  readonly place: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}
