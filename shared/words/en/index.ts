import { action } from './action.ts';
import { app } from './app.ts';
import { card } from './card.ts';
import { change } from './change.ts';
import { check } from './check.ts';
import { columns } from './columns.ts';
import { contact } from './contact.ts';
import { double } from './double.ts';
import { event } from './event.ts';
import { exporting } from './export.ts';
import { face } from './face.ts';
import { importing } from './import.ts';
import { key } from './key.ts';
import { lists } from './lists.ts';
import { menu } from './menu.ts';
import { note } from './note.ts';
import { placeholder } from './placeholder.ts';
import { promise } from './promise.ts';
import { queue } from './queue.ts';
import { reading } from './reading.ts';
import { rows } from './rows.ts';
import { send } from './send.ts';
import { settings } from './settings.ts';
import { slot } from './slot.ts';
import { store } from './store.ts';
import { trouble } from './trouble.ts';
import { trust } from './trust.ts';
import { writing } from './writing.ts';

/** Every English text, by area. English is what the others are measured by: its keys and parameters are the types. */
export const en = {
  action,
  app,
  card,
  change,
  check,
  columns,
  contact,
  double,
  event,
  export: exporting,
  face,
  import: importing,
  key,
  lists,
  menu,
  note,
  placeholder,
  promise,
  queue,
  reading,
  rows,
  send,
  settings,
  slot,
  store,
  trouble,
  trust,
  writing,
} as const;
