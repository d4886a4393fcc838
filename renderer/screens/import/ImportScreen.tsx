import { FolderInput, Undo2 } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FilePick } from '../../components/FilePick.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { needsLook, reviewOrder } from '../../../shared/queue/review.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { cancelItem, clearPile, undoImport } from '../../state/pile.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { look } from '../../state/settingsOps.ts';
import { takeFiles } from '../../state/session.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { ListItem } from './ListItem.tsx';
import { PictureItem } from './PictureItem.tsx';
import { sayPile, summarisePile } from './pileSummary.ts';
import styles from './ImportScreen.module.css';

/** Takes pictures and lists, and shows each on its way to people. */
export function ImportScreen({ event }: { readonly event: EventState }) {
  const pile = useApp((state) => state.pile);
  const own = pile.filter(({ eventId }) => eventId === event.id);
  if (own.length === 0) return <NothingYet people={event.people.length} />;
  const people = new Map(event.people.map((person) => [person.id, person]));
  const pictures = own.filter(({ kind }) => kind === 'picture');
  const lists = own.filter(({ kind }) => kind === 'list');
  return (
    <>
      <PileHead own={own} people={people} eventId={event.id} />
      <div className={styles.pile}>
        {lists.map((item) => (
          <ListItem key={item.id} item={item} />
        ))}
        <ul className={styles.pictures}>
          {pictures.map((item) => (
            <PictureItem key={item.id} item={item} people={item.personIds.flatMap((id) => people.get(id) ?? [])} />
          ))}
        </ul>
      </div>
    </>
  );
}

const dropHere = 'Anywhere on this window: photos with one card or many, CSV files of attendees, vCards. Pasting works too. Nothing leaves this computer.';
const dropMore = 'Drop more photos of cards or lists anywhere on this window, or paste them. Nothing leaves this computer.';

function NothingYet({ people }: { readonly people: number }) {
  const session = useSession();
  const title = people === 0 ? 'Drop photos of cards, or a list' : `${people === 1 ? '1 person is' : `${people} people are`} in this event`;
  return (
    <Empty
      icon={<FolderInput />}
      title={title}
      text={people === 0 ? dropHere : dropMore}
    >
      <FilePick kind={people === 0 ? 'primary' : 'plain'} onFiles={(files) => takeFiles(session, files)}>
        {people === 0 ? 'Choose files…' : 'Add files…'}
      </FilePick>
      <ActionButton action={actions.addPerson} />
      {people === 0 ? null : <ActionButton action={actions.toWrite} kind="primary" title="Write the notes" />}
    </Empty>
  );
}

interface PileHeadProps {
  readonly own: readonly PileItem[];
  readonly people: ReadonlyMap<string, Person>;
  readonly eventId: string;
}

function PileHead({ own, people, eventId }: PileHeadProps) {
  const session = useSession();
  const added = own.flatMap(({ personIds }) => personIds.flatMap((id) => people.get(id) ?? []));
  const summary = summarisePile(own, added);
  const underWay = own.filter(isUnderWay);
  return (
    <div className={styles.head}>
      <div className={styles.progress}>
        <p className={styles.sentence}>{sayPile(summary)}</p>
        {underWay.length === 0 ? null : <ProgressBar label="Files read" done={summary.done} of={summary.files} />}
      </div>
      <FilePick onFiles={(files) => takeFiles(session, files)}>Add files…</FilePick>
      {underWay.length > 0 ? (
        <Button onClick={() => underWay.forEach((item) => cancelItem(session, item))}>Cancel the rest</Button>
      ) : (
        <>
          {added.length === 0 ? null : (
            <Button icon={<Undo2 />} onClick={() => void undoImport(session, eventId)}>
              Undo import
            </Button>
          )}
          <Button kind="quiet" onClick={() => clearPile(session, eventId)}>
            Clear
          </Button>
          <NextStep added={added} />
        </>
      )}
    </div>
  );
}

function NextStep({ added }: { readonly added: readonly Person[] }) {
  const session = useSession();
  const open = reviewOrder(added.filter(needsLook));
  const [first] = open;
  if (first !== undefined) {
    return (
      <Button kind="primary" onClick={() => look(session, { place: 'people', personId: first.id })}>
        {open.length === 1 ? 'Look at 1 person' : `Look at ${open.length} people`}
      </Button>
    );
  }
  return added.length === 0 ? null : <ActionButton action={actions.toWrite} kind="primary" title="Write the notes" />;
}
