import { useEffect, useRef } from 'react';
import type { SyntheticEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogButtons } from '../../components/Dialog.tsx';
import type { WantedLayout } from '../../../shared/import/layout.ts';
import type { ListPreview } from '../../../shared/import/preview.ts';
import { wantMore } from '../../../shared/import/wishes.ts';
import { dropItems, readWith } from '../../state/pile.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { HeaderChoice } from './HeaderChoice.tsx';
import { PreviewOutcome } from './PreviewOutcome.tsx';
import { useListPreview } from './useListPreview.ts';
import styles from './ColumnsDialog.module.css';

/** A list without column names is said to be one beside the choice of their row. */
const saidAbove = 'no-header';

interface ColumnsDialogProps {
  readonly itemId: string;
  readonly onClose: () => void;
}

/** What was recognised in a list, column by column, and what importing it would come to; every column can be told otherwise. */
export function ColumnsDialog({ itemId, onClose }: ColumnsDialogProps) {
  const item = useApp(({ pile }) => pile.find(({ id }) => id === itemId));
  return item === undefined ? null : <Columns item={item} onClose={onClose} />;
}

function Columns({ item, onClose }: { readonly item: PileItem; readonly onClose: () => void }) {
  const session = useSession();
  const { say } = useWords();
  const { preview, error, busy, rows, wanted, want: wantOf } = useListPreview(item);
  const layout = preview?.layout ?? null;
  const sheet = layout?.sheet === undefined ? {} : { sheet: layout.sheet };
  const want = (next: WantedLayout) => wantOf({ ...sheet, ...next });
  const canImport = preview !== null && !busy && preview.people > 0;
  const form = useImportFocus(canImport);
  const close = () => {
    // Text that was pasted and not wanted after all leaves nothing behind.
    if (item.pasted && item.stage === 'asks') dropItems(session, [item]);
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!canImport) return;
    onClose();
    readWith(session, item, layout === null ? null : wantMore(wanted, { ...sheet, headerRow: layout.headerRow, columns: layout.columns.map(({ choice }) => choice) }));
  };
  return (
    <Dialog title={say(preview !== null && layout === null ? 'columns.titleOther' : 'columns.title', { file: item.file.name })} wide="full" onClose={close}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        {preview === null || layout === null ? null : <HeaderChoice format={preview.format} layout={layout} onWant={want} />}
        <Recognised preview={preview} error={error} onWant={want} />
        <PreviewOutcome preview={preview} busy={busy} rows={rows} />
        {item.personIds.length === 0 ? null : <p className={styles.again}>{say('columns.again')}</p>}
        <DialogButtons>
          <Button onClick={close}>{say('columns.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!canImport}>
            {sayImport(preview, item, say)}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

interface RecognisedProps {
  readonly preview: ListPreview | null;
  readonly error: string | null;
  readonly onWant: (wanted: WantedLayout) => void;
}

/** The columns, and what is wrong with the list; people who came without columns leave nothing to be shown here. */
function Recognised({ preview, error, onWant }: RecognisedProps) {
  const { tell } = useWords();
  const layout = preview?.layout ?? null;
  const problems = preview?.problems.filter(({ code }) => code !== saidAbove) ?? [];
  if (preview !== null && layout === null && error === null && problems.length === 0) return null;
  return (
    <div className={styles.scroll}>
      {error === null ? null : <p className={styles.error}>{error}</p>}
      {problems.map((problem) => (
        <p key={problem.code + problem.message} className={styles.problem}>
          {tell(problem)}
        </p>
      ))}
      {layout === null ? null : <ColumnTable layout={layout} onWant={onWant} />}
    </div>
  );
}

/** While the list is read there is nothing but "Cancel" to have the focus; once it is, Enter imports. What the user went to keeps it. */
function useImportFocus(canImport: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const done = useRef(false);
  useEffect(() => {
    if (!canImport || done.current) return;
    done.current = true;
    const submit = form.current?.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (document.activeElement === submit?.previousElementSibling) submit.focus();
  }, [canImport]);
  return form;
}

function sayImport(preview: ListPreview | null, { personIds }: PileItem, say: ReturnType<typeof useWords>['say']): string {
  const count = preview?.people ?? 0;
  if (count === 0) return say(preview === null ? 'columns.reading' : 'columns.nobody');
  return say(personIds.length === 0 ? 'columns.import' : 'columns.importAgain', { count });
}
