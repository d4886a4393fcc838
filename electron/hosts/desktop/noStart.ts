import { chooseLanguage, wordsOf } from '../../../shared/words/words.ts';
import { systemCode } from '../../store/fileErrors.ts';

/** What the box says that comes instead of a window. */
export interface NoStart {
  readonly title: string;
  readonly text: string;
}

/**
 * Why there is no window, in the language of the system: what was chosen in the settings can't be asked for. The reasons themselves are
 * those of the system or of a mistake of ours, but for the folder that can't be made.
 */
export function sayNoStart(error: unknown, languages: () => readonly string[]): NoStart {
  const { say } = wordsOf(languageOf(languages));
  const folder = folderNotMade(error);
  if (folder !== null) return { title: say('trouble.noStart'), text: say('store.noFolder', { folder, code: systemCode(error) }) };
  const reason = error instanceof Error ? error.message : String(error);
  return { title: say('trouble.noStart'), text: `${reason}\n\n${say('trouble.noStartNext')}` };
}

/** Before it is ready the system may not be asked everywhere. */
function languageOf(languages: () => readonly string[]): 'en' | 'de' {
  try {
    return chooseLanguage('system', languages()).language;
  } catch {
    return 'en';
  }
}

function folderNotMade(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'mkdir') return null;
  return 'path' in error && typeof error.path === 'string' ? error.path : null;
}
