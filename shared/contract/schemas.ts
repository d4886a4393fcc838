import { z } from 'zod';
import { columnChoices } from '../import/choices.ts';
import type { WantedLayout } from '../import/layout.ts';
import { limits } from '../limits.ts';
import { mergeFields, type MergeChoices } from '../workspace/mergePeople.ts';
import { idSchema, settingsFields } from '../workspace/schemas.ts';
import type { NewsMark } from '../workspace/changes.ts';

/** The name of a file as the user's system gives it: shown, never opened. */
export const fileNameSchema = z.string().min(1).max(limits.fileName);

/** Bytes up to a limit. */
export function bytesSchema(maxBytes: number): z.ZodType<Uint8Array> {
  return z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= maxBytes, {
    message: `bytes, at most ${maxBytes}`,
  });
}

const sheetName = z.string().max(limits.line);
// A list has no more rows than bytes.
const headerRow = z.int().min(1).max(limits.listBytes).nullable();
const wantedColumns = z.array(z.enum(columnChoices)).max(limits.columns);

/** How the user wants a list read. */
export const wantedLayoutSchema: z.ZodType<WantedLayout> = z.strictObject({
  sheet: sheetName.exactOptional(),
  headerRow: headerRow.exactOptional(),
  columns: wantedColumns,
  also: z.array(z.strictObject({ sheet: sheetName, headerRow, columns: wantedColumns })).max(limits.sheets).exactOptional(),
});

/** The settings that change; what is absent stays as it is. */
export const settingsPatchSchema = z.strictObject(settingsFields).partial();
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

/** Settings to be set, and what the window had in view of them when their change began. */
export const settingsUpdateSchema = z.strictObject({ ...settingsFields, basedOn: settingsPatchSchema }).partial();

/** From which of two people each field is taken when they are made one; what is absent is taken from the side that has it. */
export const mergeChoicesSchema: z.ZodType<MergeChoices> = z.partialRecord(z.enum(mergeFields), z.enum(['kept', 'gone']));

/** How far a window has heard of an event's changes. */
export const newsMarkSchema: z.ZodType<NewsMark> = z.strictObject({ run: idSchema, nth: z.int().min(0).max(limits.changes) });
