import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Field } from '../components/Field.tsx';
import type { ContactFields } from '../../shared/contact/contact.ts';
import { emptyContact } from '../../shared/contact/contact.ts';
import { parseName } from '../../shared/contact/name.ts';
import { addPerson } from '../state/peopleOps.ts';
import { useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import styles from './EventDialog.module.css';

const blank = { name: '', title: '', company: '', email: '' };

/** Adds the one whose card the user didn't get. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const session = useSession();
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(false);
  const nobody = typed.name.trim() === '' && typed.email.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (nobody) return;
    void addPerson(session, contactOf(typed)).then((added) => {
      if (added) onClose();
    });
  };
  const field = (name: keyof typeof blank) => ({ name, value: typed[name], onChange: (value: string) => setTyped({ ...typed, [name]: value }) });
  return (
    <Dialog title={say('contact.addTitle')} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={say('contact.name')} autoFocus {...field('name')} error={tried && nobody ? say('contact.needsName') : null} />
        <Field label={say('contact.title')} {...field('title')} />
        <Field label={say('contact.company')} {...field('company')} />
        <Field label={say('contact.email')} {...field('email')} />
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

function contactOf({ name, title, company, email }: typeof blank): ContactFields {
  const emails = email.trim() === '' ? [] : [email.trim()];
  return { ...emptyContact, ...parseName(name), title: title.trim(), company: company.trim(), emails };
}
