import { Button } from '../../components/Button.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import type { CheckLevel, Finding } from '../../../shared/note/checks/check.ts';
import styles from './Findings.module.css';

const levelWords: Readonly<Record<CheckLevel, string>> = { block: 'Must be fixed', warn: 'Please check', tip: 'Tip' };

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly onFix: (finding: Finding) => void;
}

/** What the checks say of the note, gravest first; each leads to its place in the text, and to its fix where there is one. */
export function Findings({ findings, onFix }: FindingsProps) {
  return (
    <ul id="findings" className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.id}/${finding.start}`} className={styles.row}>
          <button type="button" className={styles.finding} onClick={() => showPlace(finding)}>
            <LevelMark level={finding.level}>{levelWords[finding.level]}</LevelMark>
            <span>{finding.message}</span>
          </button>
          {finding.fix === undefined ? null : (
            <Button kind="quiet" onClick={() => onFix(finding)}>
              {sayFix(finding.fix)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function sayFix(fix: string): string {
  return fix.trim() === '' ? 'Fix' : `Write “${fix}”`;
}

/** Selects in the editor what a finding points at. */
function showPlace({ start, end }: Finding): void {
  const editor = document.querySelector<HTMLTextAreaElement>('textarea[name="note"]');
  editor?.focus();
  editor?.setSelectionRange(start, end);
}
