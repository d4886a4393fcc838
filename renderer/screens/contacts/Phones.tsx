import { Plus } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Select } from '../../components/Select.tsx';
import type { Phone } from '../../../shared/contact/contact.ts';
import { readPhone } from '../../../shared/contact/phone.ts';
import { useApp } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { CertaintyMark } from './CertaintyMark.tsx';
import { FieldLine } from './FieldLine.tsx';
import type { Lit } from './litSpots.ts';
import styles from './Phones.module.css';

interface PhonesProps {
  readonly phones: readonly Phone[];
  /** How sure the reader was, where a look is wanted. */
  readonly certainty: number | null;
  readonly onLit: (lit: Lit | null) => void;
  /** `typed` where it comes from typing in a field. */
  readonly onChange: (phones: readonly Phone[], typed: boolean) => void;
}

const kinds = ['work', 'mobile', 'fax', 'other'] as const;

/** Phone numbers as they were printed, each with what it is for. */
export function Phones({ phones, certainty, onLit, onChange }: PhonesProps) {
  const { say } = useWords();
  const country = useApp((state) => state.settings.country);
  const change = (index: number, part: Partial<Phone>, typed: boolean) => onChange(phones.map((phone, at) => (at === index ? { ...phone, ...part } : phone)), typed);
  const leave = (index: number) => onChange(phones.flatMap((each, at) => (at === index ? tidy(each, country) : [each])), true);
  return (
    <>
      {phones.map((phone, index) => (
        <FieldLine key={index} onEnter={() => onLit({ field: 'phone', part: { index, of: phones.length } })}>
          <div className={styles.row}>
            <Field
              label={index === 0 ? say('contact.phone') : say('contact.phoneNumber', { number: index + 1 })}
              side
              calm
              type="tel"
              value={phone.value}
              end={certainty === null ? null : <CertaintyMark certainty={certainty} />}
              onChange={(value) => change(index, { value, e164: null }, true)}
              onBlur={() => leave(index)}
            />
            <Select label={say('contact.kindOf', { phone: phone.value })} value={phone.kind} options={kinds.map((value) => ({ value, title: say(`contact.${value}`) }))} onChange={(kind) => change(index, { kind }, false)} />
          </div>
        </FieldLine>
      ))}
      <div className={styles.add}>
        <Button kind="quiet" icon={<Plus />} onClick={() => onChange([...phones, { value: '', kind: 'work', e164: null }], false)}>
          {say('contact.addPhone')}
        </Button>
      </div>
    </>
  );
}

/** The number once the user has left it: its international form found again, or gone when nothing is left of it. */
function tidy(phone: Phone, country: string): readonly Phone[] {
  const value = phone.value.trim();
  if (value === '') return [];
  return [{ ...phone, value, e164: phone.e164 ?? readPhone(value, { kind: phone.kind, country })?.e164 ?? null }];
}
