import { Button } from '../../components/Button.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import type { CheckLevel, Finding } from '../../../shared/note/checks/check.ts';
import { useWords } from '../../state/useWords.ts';
import type { PlainKey } from '../../../shared/words/keys.ts';
import styles from './Findings.module.css';

const levelWords: Readonly<Record<CheckLevel, PlainKey>> = { block: 'app.mustBeFixed', warn: 'app.pleaseCheck', tip: 'app.tip' };

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly onFix: (finding: Finding) => void;
}

/** What the checks say of the note, gravest first; each leads to its place in the text, and to its fix where there is one. */
export function Findings({ findings, onFix }: FindingsProps) {
  const { say, tell } = useWords();
  return (
    <ul id="findings" className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.id}/${finding.start}`} className={styles.row}>
          <button type="button" className={styles.finding} onClick={() => showPlace(finding)}>
            <LevelMark level={finding.level}>{say(levelWords[finding.level])}</LevelMark>
            <span>{tell(finding)}</span>
          </button>
          {finding.fix === undefined ? null : (
            <Button kind="quiet" onClick={() => onFix(finding)}>
              {finding.fix.trim() === '' ? say('note.fix') : say('note.write', { words: finding.fix })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Selects in the editor what a finding points at. */
function showPlace({ start, end }: Finding): void {
  const editor = document.querySelector<HTMLTextAreaElement>('textarea[name="note"]');
  editor?.focus();
  editor?.setSelectionRange(start, end);
}
