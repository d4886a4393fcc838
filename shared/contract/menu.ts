import { z } from 'zod';
import { languages } from '../words/keys.ts';

/** The groups of a desktop's menus that actions stand in; the host says which menu each is part of. */
export const menuSections = ['new', 'bring', 'settings', 'undo', 'find', 'card', 'places', 'people', 'copy', 'send', 'mark', 'move', 'person', 'event', 'help'] as const;
export type MenuSection = (typeof menuSections)[number];

/** A shortcut as the table of actions writes it, such as `Mod+Shift+Enter`, with something held: what has nothing held is typing. */
const shortcutSchema = z.string().regex(/^(?:(?:Mod|Alt|Shift)\+){1,3}(?:[A-Z0-9,.]|Enter|ArrowUp|ArrowDown)$/);

/** One action as it stands in a menu; what is not `enabled` is grey. */
const menuRowSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{1,20}\.[a-z-]{1,40}$/),
  section: z.enum(menuSections),
  title: z.string().min(1).max(300),
  shortcut: shortcutSchema.nullable(),
  enabled: z.boolean(),
});

/** What the menus say: the language of their own words, and the actions in their order. */
export const menuSchema = z.strictObject({ language: z.enum(languages), rows: z.array(menuRowSchema).max(100) });

export type MenuRow = z.infer<typeof menuRowSchema>;
export type MenuState = z.infer<typeof menuSchema>;

/** An action chosen in a menu; `byKey` when its shortcut was pressed and not the menu opened. */
export const menuChoiceSchema = z.strictObject({ id: z.string(), byKey: z.boolean() });
