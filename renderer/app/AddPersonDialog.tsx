import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Field } from '../components/Field.tsx';
import { addPerson } from '../state/peopleOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { isNobody, noFields } from './typedFields.ts';
import type { TypedFields } from './typedFields.ts';
import { loadTypedPerson, useTypedPerson } from './useTypedPerson.ts';
import styles from './EventDialog.module.css';

/** Adds the one whose card the user didn't get: in one line as one would say it, with the fields it comes to beneath, to be corrected. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const session = useSession();
  const country = useApp(({ settings }) => settings.country);
  const [line, setLine] = useState('');
  const [corrected, setCorrected] = useState<Partial<TypedFields>>({});
  const [tried, setTried] = useState(false);
  const reader = useTypedPerson();
  const typed = { ...(reader === null ? noFields : reader.typedFrom(line, country)), ...corrected };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    void loadTypedPerson().then(async ({ contactOf, typedFrom }) => {
      if (isNobody({ ...typedFrom(line, country), ...corrected })) return;
      if (await addPerson(session, contactOf(line, corrected, country))) onClose();
    });
  };
  const field = (name: keyof TypedFields) => ({ name, value: typed[name], onChange: (value: string) => setCorrected({ ...corrected, [name]: value }) });
  return (
    <Dialog title={say('contact.addTitle')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={say('contact.inOneLine')} autoFocus name="line" value={line} onChange={setLine} placeholder={say('contact.lineExample')} />
        <Field label={say('contact.name')} side {...field('name')} error={tried && isNobody(typed) ? say('contact.needsName') : null} />
        <Field label={say('contact.title')} side {...field('title')} />
        <Field label={say('contact.company')} side {...field('company')} />
        <Field label={say('contact.email')} side {...field('email')} />
        <Field label={say('contact.phone')} side {...field('phone')} />
        <Field label={say('contact.linkedin')} side {...field('linkedin')} />
        <Field label={say('contact.notes')} side lines {...field('notes')} />
        <DialogButtons>
          <Button onClick={onClose}>{say('app.cancel')}</Button>
          <Button kind="primary" type="submit">
            {say('contact.add')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
