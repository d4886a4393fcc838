import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Field } from '../components/Field.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Select } from '../components/Select.tsx';
import { changeSettings } from '../state/settingsOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { countries } from './countries.ts';
import styles from './SettingsDialog.module.css';

const plans = [
  { value: 'free', title: 'Free · 200 characters' },
  { value: 'premium', title: 'Premium · 300' },
] as const;

const themes = [
  { value: 'system', title: 'As the system' },
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
] as const;

/** What holds for all events; every choice is saved at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { myName, plan, theme, country } = useApp((state) => state.settings);
  const version = useApp((state) => state.info?.version);
  return (
    <Dialog title="Settings" onClose={onClose} wide>
      <div className={styles.rows}>
        <Field label="My name" side value={myName} hint="Fills {{ my_name }} in your messages." onChange={(value) => changeSettings(session, { myName: value })} />
        <Row label="LinkedIn">
          <Segmented label="LinkedIn account" value={plan} options={plans} onChange={(value) => changeSettings(session, { plan: value })} />
        </Row>
        <Row label="Look">
          <Segmented label="Look" value={theme} options={themes} onChange={(value) => changeSettings(session, { theme: value })} />
        </Row>
        <Row label="Country">
          <Select label="Country" value={country} options={countries()} onChange={(value) => changeSettings(session, { country: value })} />
          <p className={styles.hint}>Phone numbers without a country code are read as numbers of this country.</p>
        </Row>
      </div>
      <DialogButtons>
        <span className={styles.version}>{version === undefined ? '' : `Wellmet ${version}`}</span>
        <Button kind="primary" onClick={onClose}>
          Done
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
