import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { offeredFor, pieceFor, slotAt, speaksEnglish } from '../../../shared/note/offering.ts';
import type { OpenSlot } from '../../../shared/note/offering.ts';
import type { PlaceholderName } from '../../../shared/note/placeholders.ts';
import { fromPlain, inBrackets, toPlain } from '../../../shared/note/plainForm.ts';
import type { SlotWords } from '../../../shared/note/plainForm.ts';
import { useSlotWords } from '../../state/useSlotWords.ts';
import { useWords } from '../../state/useWords.ts';
import { cx } from '../../styles/cx.ts';
import { insertAtCursor } from './insertAtCursor.ts';
import { PlaceholderChips } from './PlaceholderChips.tsx';
import { PlaceholderList } from './PlaceholderList.tsx';
import { TemplateText } from './TemplateText.tsx';
import styles from './BaseMessage.module.css';

interface TemplateFieldProps {
  readonly name: string;
  readonly label: string;
  /** As the engine has it; shown and typed in the words of people. */
  readonly value: string;
  readonly placeholder: string;
  /** A single line, without the row of placeholders below. */
  readonly isLine?: boolean;
  readonly onChange: (value: string) => void;
}

/**
 * A text with placeholders, such as `{first name}`. They are offered once a brace is opened, by `{` or Control and space: arrows
 * choose, Enter or Tab puts in, Escape goes on without.
 */
export function TemplateField({ name, label, value, placeholder, isLine = false, onChange }: TemplateFieldProps) {
  const { say, language } = useWords();
  const words = useSlotWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const { plain, type, settle } = usePlain(value, words, onChange);
  const { slot, active, look, close, step } = useOffer();
  const offered = slot === null ? [] : offeredFor(slot.typed, words);
  const isOpen = offered.length > 0;
  const current = offered[active % Math.max(1, offered.length)];
  const insert = (chosen: PlaceholderName): void => {
    if (area.current === null) return;
    if (slot !== null) area.current.setSelectionRange(slot.start, slot.end);
    insertAtCursor(area.current, inBrackets(plain, area.current.selectionStart) ? `{${words.shown[chosen]}}` : toPlain(pieceFor(chosen, speaksEnglish(value, language)), words));
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const meant = meantBy(event, isOpen, isLine);
    if (meant === null) return;
    event.preventDefault();
    if (meant === 'open') insertAtCursor(event.currentTarget, '{');
    else if (meant === 'close') close();
    else if (meant === 'take' && current !== undefined) insert(current);
    else if (meant === 'next' || meant === 'previous') step(meant === 'next' ? 1 : offered.length - 1, offered.length);
  };
  return (
    <>
      <div className={styles.sheet}>
        <TemplateText text={plain} words={words} />
        <textarea
          ref={area}
          className={cx(styles.text, isLine && styles.subject)}
          name={name}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && current !== undefined ? `${listId}-${current}` : undefined}
          rows={isLine ? 1 : 2}
          spellCheck={false}
          value={plain}
          placeholder={placeholder}
          onChange={(event) => type(event.target.value)}
          onSelect={(event) => look(event.currentTarget)}
          onBlur={() => {
            close();
            settle();
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {isOpen ? <PlaceholderList id={listId} label={say('writing.offered')} offered={offered} current={current} onTake={insert} /> : null}
      {isOpen || isLine ? null : <PlaceholderChips words={words} onInsert={insert} />}
    </>
  );
}

interface PlainText {
  readonly plain: string;
  readonly type: (plain: string) => void;
  /** Typing is over: from now on the text is shown as others would see it. */
  readonly settle: () => void;
}

/** The text as people read it. What is being typed stays as it was typed, so that the cursor never jumps. */
function usePlain(value: string, words: SlotWords, onChange: (value: string) => void): PlainText {
  const [typed, setTyped] = useState<{ readonly plain: string; readonly template: string } | null>(null);
  const type = (plain: string): void => {
    const template = fromPlain(plain, words);
    setTyped({ plain, template });
    onChange(template);
  };
  return { plain: typed?.template === value ? typed.plain : toPlain(value, words), type, settle: () => setTyped(null) };
}

type Meant = 'open' | 'close' | 'next' | 'previous' | 'take' | 'nothing';

const meantWhileOpen: Readonly<Record<string, Meant>> = { Escape: 'close', ArrowDown: 'next', ArrowUp: 'previous', Enter: 'take', Tab: 'take' };

/** What a key does here; null where it is left to the field and the window. */
function meantBy({ key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent }: KeyboardEvent, isOpen: boolean, isLine: boolean): Meant | null {
  if (nativeEvent.isComposing || altKey || metaKey) return null;
  if (ctrlKey) return key === ' ' ? 'open' : null;
  if (isOpen && !shiftKey) return meantWhileOpen[key] ?? null;
  // A line has no second one.
  return isLine && key === 'Enter' ? 'nothing' : null;
}

interface Offer {
  readonly slot: OpenSlot | null;
  readonly active: number;
  readonly look: (area: HTMLTextAreaElement) => void;
  readonly close: () => void;
  readonly step: (by: number, of: number) => void;
}

/** What is being offered: looked at anew as the cursor moves, and let go until other letters are typed. */
function useOffer(): Offer {
  const [slot, setSlot] = useState<OpenSlot | null>(null);
  const [active, setActive] = useState(0);
  const look = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): void => {
    const next = selectionStart === selectionEnd ? slotAt(value, selectionStart) : null;
    if (next?.start === slot?.start && next?.end === slot?.end && next?.typed === slot?.typed) return;
    setSlot(next);
    setActive(0);
  };
  return { slot, active, look, close: () => setSlot(null), step: (by, of) => setActive((active + by) % of) };
}
