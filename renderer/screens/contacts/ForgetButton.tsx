import { useState } from 'react';
import { displayName } from '../../../shared/contact/contact.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../state/useWords.ts';

interface ForgetButtonProps {
  readonly person: Person;
  readonly onForget: () => void;
}

/** Forgetting can't be undone, so it takes two presses. */
export function ForgetButton({ person, onForget }: ForgetButtonProps) {
  const { say } = useWords();
  const [asked, setAsked] = useState(false);
  const press = () => {
    if (asked) onForget();
    else setAsked(true);
  };
  return (
    <Button kind="quiet" title={say('trust.forgetHint')} onClick={press} onBlur={() => setAsked(false)}>
      {asked ? say('trust.forgetAsk', { name: displayName(person.contact, say('contact.somebody')) }) : say('trust.forget')}
    </Button>
  );
}
