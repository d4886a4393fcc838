import { LevelMark } from '../../components/StatusDot.tsx';
import type { CheckLevel, Finding } from '../../../shared/note/checks/check.ts';
import styles from './Findings.module.css';

const levelWords: Readonly<Record<CheckLevel, string>> = { block: 'Must be fixed', warn: 'Please check', tip: 'Tip' };

/** What the checks say of the note, gravest first; each leads to its place in the text. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul id="findings" className={styles.findings}>
      {findings.map((finding) => (
        <li key={`${finding.id}/${finding.start}`}>
          <button type="button" className={styles.finding} onClick={() => showPlace(finding)}>
            <LevelMark level={finding.level}>{levelWords[finding.level]}</LevelMark>
            <span>{finding.message}</span>
          </button>
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
