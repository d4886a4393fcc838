import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { offerTextMenu, textMenuTemplate } from '../../../electron/hosts/desktop/textMenu.ts';
import { languages } from '../../../shared/words/keys.ts';

type At = Parameters<typeof textMenuTemplate>[0];

const all = { canUndo: true, canRedo: true, canCut: true, canCopy: true, canPaste: true, canDelete: true, canSelectAll: true, canEditRichly: false };
const field: At = { isEditable: true, selectionText: '', editFlags: all, misspelledWord: '', dictionarySuggestions: [] };

function rolesOf(at: At): readonly string[] {
  return textMenuTemplate(at, 'en', () => undefined).map(({ role, type, label }) => role ?? type ?? label ?? '');
}

const inField = ['undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'delete', 'separator', 'selectAll'];

describe('the menu of a text', () => {
  it.each([
    ['in a field has what every system offers there', field, inField],
    ['on selected text beside a field copies it', { ...field, isEditable: false, selectionText: 'Ana Silva' }, ['copy']],
    ['is none where nothing is selected', { ...field, isEditable: false, selectionText: ' ' }, []],
    ['proposes what the system’s spelling checker does, five words at most', { ...field, misspelledWord: 'recieve', dictionarySuggestions: ['receive', 'relieve', 'c', 'd', 'e', 'f'] }, ['receive', 'relieve', 'c', 'd', 'e', 'separator', ...inField]],
    ['proposes nothing for no word', { ...field, dictionarySuggestions: ['receive'] }, inField],
  ] as const)('%s', (_sentence, at, expected) => {
    expect(rolesOf({ ...at, dictionarySuggestions: [...at.dictionarySuggestions] })).toEqual(expected);
  });

  it('has in grey what can’t be done', () => {
    const items = textMenuTemplate({ ...field, editFlags: { ...all, canUndo: false, canPaste: false } }, 'en', () => undefined);
    expect(items.flatMap(({ role, enabled }) => (enabled === false ? [role] : []))).toEqual(['undo', 'paste']);
  });

  it.each(languages)('has a name for every item in %s', (language) => {
    expect(textMenuTemplate(field, language, () => undefined).filter(({ type, label }) => type !== 'separator' && (label ?? '') === '')).toEqual([]);
  });

  it('writes the word that was chosen, and shows an “&” of it as it is', () => {
    const written: string[] = [];
    const [word] = textMenuTemplate({ ...field, misspelledWord: 'R&d', dictionarySuggestions: ['R&D'] }, 'en', (one) => written.push(one));
    word?.click?.({} as never, undefined, {});
    expect([word?.label, written]).toEqual(['R&&D', ['R&D']]);
  });
});

describe('a page that is asked for a menu', () => {
  it('shows that of the text at the pointer, in the language of the moment, and none where there is nothing to do', () => {
    const contents = Object.assign(new EventEmitter(), { replaceMisspelling: () => undefined });
    const popped: unknown[] = [];
    const menus = { buildFromTemplate: (template: unknown) => ({ popup: (options: unknown) => void popped.push([template, options]) }) };
    let language: 'en' | 'de' = 'en';
    offerTextMenu(contents as unknown as WebContents, menus, () => language);
    language = 'de';
    contents.emit('context-menu', {}, { ...field, isEditable: false, selectionText: 'Ana', frame: null, menuSourceType: 'keyboard' });
    contents.emit('context-menu', {}, { ...field, isEditable: false, frame: null, menuSourceType: 'mouse' });
    expect(popped).toEqual([[[{ role: 'copy', label: 'Kopieren', enabled: true }], { sourceType: 'keyboard' }]]);
  });
});
