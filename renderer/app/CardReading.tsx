import { cardLanguages } from '../../shared/import/card/language.ts';
import type { Words } from '../../shared/words/words.ts';
import { Segmented } from '../components/Segmented.tsx';
import { changeSettings } from '../state/settingsOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { cx } from '../styles/cx.ts';
import styles from './CardReading.module.css';

function readerOptions(say: Words['say']) {
  return [
    { value: 'both', title: say('settings.bothReaders') },
    { value: 'tesseract', title: say('settings.tesseractAlone') },
  ] as const;
}

/** Which readers read cards, and in which languages; with none chosen, each card in the one it seems to be in. */
export function CardReading() {
  const { say } = useWords();
  const session = useSession();
  const readers = useApp((state) => state.settings.readers);
  return (
    <div className={styles.group}>
      <Segmented label={say('settings.readers')} value={readers} options={readerOptions(say)} onChange={(value) => changeSettings(session, { readers: value })} />
      <p className={styles.hint}>{readers === 'both' ? say('settings.bothHint') : say('settings.tesseractHint')}</p>
      <Languages />
    </div>
  );
}

function Languages() {
  const { say, locale } = useWords();
  const session = useSession();
  const chosen = useApp((state) => state.settings.cardLanguages);
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const toggle = (language: string) =>
    changeSettings(session, { cardLanguages: cardLanguages.filter((one) => chosen.includes(one) !== (one === language)) });
  return (
    <fieldset className={styles.languages}>
      <legend className={styles.hint}>{chosen.length === 0 ? say('settings.languagesAutomatic') : say('settings.languagesChosen')}</legend>
      {cardLanguages.map((language) => (
        <label key={language} className={cx(styles.language, chosen.includes(language) && styles.chosen)}>
          <input className="visually-hidden" type="checkbox" checked={chosen.includes(language)} onChange={() => toggle(language)} />
          {names.of(language)}
        </label>
      ))}
    </fieldset>
  );
}
