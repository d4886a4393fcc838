import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Field } from '../components/Field.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Select } from '../components/Select.tsx';
import { invitationLimits } from '../../shared/note/channels.ts';
import type { Words } from '../../shared/words/words.ts';
import { openDialog } from '../state/session.ts';
import { changeSettings } from '../state/settingsOps.ts';
import { clearClipboard } from '../state/trustOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { InvitationsField } from './InvitationsField.tsx';
import { CardReading } from './CardReading.tsx';
import { OwnWords } from './OwnWords.tsx';
import { countries } from './countries.ts';
import styles from './SettingsDialog.module.css';

function planOptions(say: Words['say']) {
  return [
    { value: 'free', title: say('settings.free', { limit: invitationLimits.free }) },
    { value: 'premium', title: say('settings.premium', { limit: invitationLimits.premium }) },
  ] as const;
}

function themeOptions(say: Words['say']) {
  return [
    { value: 'system', title: say('settings.asSystem') },
    { value: 'light', title: say('settings.light') },
    { value: 'dark', title: say('settings.dark') },
  ] as const;
}

function languageOptions(say: Words['say']) {
  // Each language is called by its own name, so that one finds back out of a language one can't read.
  return [{ value: 'system', title: say('settings.asSystem') }, ...ownNames] as const;
}

const ownNames = [
  { value: 'en', title: 'English' },
  { value: 'de', title: 'Deutsch' },
] as const;

/** What holds for all events; every choice is saved at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { say } = words;
  const session = useSession();
  const { myName, plan, theme, country, language, reminders } = useApp((state) => state.settings);
  const version = useApp((state) => state.info?.version);
  return (
    <Dialog title={say('settings.title')} onClose={onClose} wide>
      <div className={styles.rows}>
        <Field label={say('settings.myName')} side value={myName} hint={say('settings.myNameHint', { placeholder: `{${say('slot.my_name')}}` })} onChange={(value) => changeSettings(session, { myName: value })} />
        <Row label={say('settings.linkedIn')}>
          <Segmented label={say('settings.linkedInAccount')} value={plan} options={planOptions(say)} onChange={(value) => changeSettings(session, { plan: value })} />
        </Row>
        <InvitationsField />
        <Row label={say('settings.reminders')}>
          <label className={styles.check}>
            <input type="checkbox" checked={reminders} onChange={(event) => changeSettings(session, { reminders: event.target.checked })} />
            {say('settings.remindersOn')}
          </label>
        </Row>
        <Row label={say('settings.look')}>
          <Segmented label={say('settings.look')} value={theme} options={themeOptions(say)} onChange={(value) => changeSettings(session, { theme: value })} />
        </Row>
        <Row label={say('settings.language')}>
          <Segmented label={say('settings.language')} value={language} options={languageOptions(say)} onChange={(value) => changeSettings(session, { language: value })} />
        </Row>
        <Row label={say('settings.country')}>
          <span className={styles.select}>
            <Select label={say('settings.country')} value={country} options={countries(words.locale)} onChange={(value) => changeSettings(session, { country: value })} />
          </span>
          <p className={styles.hint}>{say('settings.countryHint')}</p>
        </Row>
        <Row label={say('settings.ownWords')}>
          <OwnWords />
        </Row>
        <Row label={say('settings.cards')}>
          <CardReading />
        </Row>
        <Row label={say('trust.privacy')}>
          <div className={styles.buttons}>
            <Button onClick={() => void clearClipboard(session)}>{say('trust.clearClipboard')}</Button>
            <Button onClick={() => openDialog(session, { kind: 'log' })}>{say('trust.showLog')}</Button>
          </div>
        </Row>
      </div>
      <DialogButtons>
        <span className={styles.version}>{version === undefined ? '' : `Wellmet ${version}`}</span>
        <Button kind="primary" onClick={onClose}>
          {say('app.done')}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div>{children}</div>
    </div>
  );
}
