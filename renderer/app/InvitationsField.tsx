import { useState } from 'react';
import { Field } from '../components/Field.tsx';
import { changeSettings } from '../state/settingsOps.ts';
import { useApp, useSession } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';

const most = 1_000;

/** How many invitations with a note the user's account allows a month; paid accounts have no such limit. */
export function InvitationsField() {
  const session = useSession();
  const { say } = useWords();
  const plan = useApp((state) => state.settings.plan);
  const saved = useApp((state) => state.settings.invitationsPerMonth);
  const [typed, setTyped] = useState(String(saved));
  if (plan === 'premium') return null;
  const number = /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : null;
  const isFine = number !== null && number <= most;
  const change = (text: string): void => {
    setTyped(text);
    const wanted = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : null;
    if (wanted !== null && wanted <= most) changeSettings(session, { invitationsPerMonth: wanted });
  };
  return <Field label={say('settings.invitations')} side value={typed} hint={say('settings.invitationsHint')} error={isFine ? null : say('settings.invitationsError', { most })} onChange={change} />;
}
