import { Button } from '../../components/Button.tsx';
import { LevelMark } from '../../components/StatusDot.tsx';
import { canPass } from '../../../shared/note/checks/check.ts';
import type { Finding } from '../../../shared/note/checks/check.ts';
import type { CheckedPersonNote } from '../../../shared/queue/eventNotes.ts';
import { passedAt } from '../../../shared/queue/overrides.ts';
import { fixNote } from '../../state/noteOps.ts';
import { addOwnWord } from '../../state/ownWordOps.ts';
import { passFinding, stopFinding } from '../../state/tweakOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './Findings.module.css';

const levelWords = { block: 'app.mustBeFixed', warn: 'app.pleaseCheck', tip: 'app.tip', passed: 'writing.passed' } as const;

/** What the checks say of the note, gravest first; each leads to its place in the text, and to its fix where there is one. */
export function Findings({ checked }: { readonly checked: CheckedPersonNote }) {
  return (
    <ul id="findings" className={styles.findings}>
      {checked.findings.map((finding) => (
        <FindingRow key={`${finding.id}/${finding.part ?? ''}/${finding.start}`} checked={checked} finding={finding} />
      ))}
    </ul>
  );
}

interface FindingRowProps {
  readonly checked: CheckedPersonNote;
  readonly finding: Finding;
}

function FindingRow({ checked, finding }: FindingRowProps) {
  const { say, tell, day } = useWords();
  const { id, level } = finding;
  const passed = level === 'passed' ? passedAt(finding, checked.note, checked.person.overrides) : null;
  return (
    <li className={styles.row} data-level={level} data-check={id}>
      <button type="button" className={styles.finding} onClick={() => showPlace(finding)}>
        <LevelMark level={level}>{say(levelWords[level])}</LevelMark>
        <span>
          {tell(finding)}
          {passed === null ? null : <span className={styles.passed}>{say('writing.passedAt', { day: day(passed, passed) })}</span>}
        </span>
      </button>
      <Ways checked={checked} finding={finding} />
    </li>
  );
}

/** What can be done about a finding, in one line: beside its sentence, or below it where there is no room. */
function Ways({ checked, finding }: FindingRowProps) {
  const session = useSession();
  const { say } = useWords();
  const { id, level, fix, unknownWord } = finding;
  return (
    <div className={styles.ways}>
      {fix === undefined ? null : (
        <Button kind="quiet" onClick={() => fixNote(session, checked, finding)}>
          {fix.trim() === '' ? say('note.fix') : say('note.write', { words: fix })}
        </Button>
      )}
      {unknownWord === undefined ? null : (
        <Button
          kind="quiet"
          onClick={() => {
            // The row goes, and focus with it.
            showPlace(finding);
            addOwnWord(session, unknownWord);
          }}
        >
          {say('writing.addWord')}
        </Button>
      )}
      {level === 'block' && canPass(id) ? (
        <Button kind="quiet" onClick={() => passFinding(session, checked, finding)}>
          {say('writing.pass')}
        </Button>
      ) : null}
      {level === 'passed' ? (
        <Button kind="quiet" onClick={() => stopFinding(session, checked, finding)}>
          {say('writing.stop')}
        </Button>
      ) : null}
    </div>
  );
}

/** Selects in the editor what a finding points at. */
function showPlace({ part, start, end }: Finding): void {
  const editor = document.querySelector<HTMLTextAreaElement>(part === 'subject' ? 'textarea[name="subject"]' : 'textarea[name="note"]');
  editor?.focus();
  editor?.setSelectionRange(start, end);
}
