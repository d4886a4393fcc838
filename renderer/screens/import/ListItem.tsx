import { Columns3, FileText, RotateCw, Undo2, X } from 'lucide-react';
import { Button } from '../../components/Button.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { said } from '../../../shared/words/keys.ts';
import type { Words } from '../../../shared/words/words.ts';
import { cancelItems, notForImport, retryItem, undoItem } from '../../state/pile.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { openDialog } from '../../state/session.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { formatKey } from './formatKey.ts';
import { RowReasons } from './RowReasons.tsx';
import styles from './ListItem.module.css';

/** One list of the pile: how many it added, each row that was left out with its reason, and the way to its columns. */
export function ListItem({ item }: { readonly item: PileItem }) {
  const words = useWords();
  const { file, stage, problems, list, rows } = item;
  return (
    <div className={styles.item} data-stage={stage}>
      <FileText className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.name}>{file.name}</p>
        {stage === 'failed' ? null : <p className={stage === 'asks' ? styles.asks : styles.outcome}>{sayOutcome(item, words)}</p>}
        {isUnderWay(item) && rows !== null ? <ProgressBar label={file.name} done={rows[0]} of={rows[1]} /> : null}
        {(stage === 'asks' ? [] : problems).map((problem) => (
          <p key={problem.code + problem.message} className={stage === 'failed' ? styles.failed : styles.outcome}>
            {words.tell(problem)}
          </p>
        ))}
        {list === null || stage !== 'done' ? null : <RowReasons questions={list.questions} skipped={list.skipped} />}
      </div>
      <Tools item={item} />
    </div>
  );
}

function Tools({ item }: { readonly item: PileItem }) {
  const session = useSession();
  const { say } = useWords();
  const { file, stage, problems, list, personIds, id } = item;
  const columns = () => openDialog(session, { kind: 'columns', itemId: id });
  if (isUnderWay(item)) return <Button kind="quiet" aria-label={say('import.cancelFile', { file: file.name })} icon={<X />} onClick={() => cancelItems(session, [item])} />;
  return (
    <div className={styles.tools}>
      {stage === 'asks' ? (
        <Button kind="primary" icon={<Columns3 />} onClick={columns}>
          {say('import.lookAtColumns')}
        </Button>
      ) : null}
      {stage !== 'asks' && list !== null && list.layout !== null ? (
        <Button kind="quiet" icon={<Columns3 />} onClick={columns}>
          {say('import.columns')}
        </Button>
      ) : null}
      {stage === 'cancelled' || (stage === 'failed' && !problems.some(({ code }) => code === notForImport)) ? (
        <Button kind="quiet" icon={<RotateCw />} onClick={() => retryItem(session, item)}>
          {say('app.tryAgain')}
        </Button>
      ) : null}
      {personIds.length > 0 || stage === 'asks' ? (
        <Button kind="quiet" icon={<Undo2 />} aria-label={say('import.takeOutFile', { file: file.name })} title={say('import.takeOut')} onClick={() => void undoItem(session, item)} />
      ) : null}
    </div>
  );
}

function sayOutcome(item: PileItem, words: Words): string {
  const { stage, rows, list } = item;
  const { say } = words;
  if (stage === 'cancelled') return say('import.cancelled');
  if (isUnderWay(item)) return stage === 'queued' ? say('import.queued') : rows === null ? say('import.reading') : say('import.readingRows', { done: rows[0], of: rows[1] });
  if (stage === 'asks') return sayAsks(item, words);
  const known = list === null || list.format === 'unknown' ? [] : [say(formatKey(list.format))];
  const remembered = list?.layout?.remembered === true ? [say('import.remembered')] : [];
  return [...known, sayAdded(item, words), ...remembered].join(' · ');
}

function sayAsks({ list }: PileItem, { say }: Words): string {
  const doubt = list?.layout?.doubts[0];
  return doubt === undefined ? say('import.notYetPasted') : say('import.notYet', { why: said(`columns.doubt-${doubt.kind}`) });
}

function sayAdded({ personIds, list }: PileItem, { say }: Words): string {
  const left = list?.skipped.count ?? 0;
  const asked = list?.questions.count ?? 0;
  const added = said('import.added', { count: personIds.length });
  if (asked === 0) return left === 0 ? say('import.added', { count: personIds.length }) : say('import.addedBut', { added, left });
  const questions = said('import.questions', { count: asked });
  return left === 0 ? say('import.addedAsking', { added, questions }) : say('import.addedAskingBut', { added, questions, left });
}
