import { FolderInput, Undo2 } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actions } from '../../actions/actions.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FilePick } from '../../components/FilePick.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { needsLook, reviewOrder } from '../../../shared/queue/review.ts';
import type { EventState, Person } from '../../../shared/workspace/state.ts';
import { cancelItems, clearPile, undoImport } from '../../state/pile.ts';
import { isUnderWay } from '../../state/pileItem.ts';
import type { PileItem } from '../../state/pileItem.ts';
import { look } from '../../state/settingsOps.ts';
import { takeFiles } from '../../state/session.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { ListItem } from './ListItem.tsx';
import { PictureItem } from './PictureItem.tsx';
import { SidesOffer } from './SidesOffer.tsx';
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
      <SidesOffer event={event} />
      <div className={styles.pile} data-scrolls>
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

function NothingYet({ people }: { readonly people: number }) {
  const { say } = useWords();
  const session = useSession();
  const title = people === 0 ? say('import.emptyTitle') : say('import.moreTitle', { count: people });
  return (
    <Empty
      icon={<FolderInput />}
      title={title}
      text={say(people === 0 ? 'import.emptyText' : 'import.moreText')}
    >
      <FilePick kind={people === 0 ? 'primary' : 'plain'} onFiles={(files) => takeFiles(session, files)}>
        {say(people === 0 ? 'import.chooseFiles' : 'import.addFiles')}
      </FilePick>
      <ActionButton action={actions.addPerson} />
      {people === 0 ? null : <ActionButton action={actions.toWrite} kind="primary" title={say('app.writeTheNotes')} />}
    </Empty>
  );
}

interface PileHeadProps {
  readonly own: readonly PileItem[];
  readonly people: ReadonlyMap<string, Person>;
  readonly eventId: string;
}

function PileHead({ own, people, eventId }: PileHeadProps) {
  const { say } = useWords();
  const session = useSession();
  const added = own.flatMap(({ personIds }) => personIds.flatMap((id) => people.get(id) ?? []));
  const summary = summarisePile(own, added);
  const underWay = own.filter(isUnderWay);
  return (
    <div className={styles.head}>
      <div className={styles.progress}>
        <p className={styles.sentence}>{sayPile(summary, say)}</p>
        {underWay.length === 0 ? null : <ProgressBar label={say('import.filesRead')} done={summary.done} of={summary.files} />}
      </div>
      <div className={styles.buttons}>
        <FilePick onFiles={(files) => takeFiles(session, files)}>{say('import.addFiles')}</FilePick>
        {underWay.length > 0 ? (
          <Button onClick={() => cancelItems(session, underWay)}>{say('import.cancelRest')}</Button>
        ) : (
          <>
            {added.length === 0 ? null : (
              <Button icon={<Undo2 />} onClick={() => void undoImport(session, eventId)}>
                {say('import.undoImport')}
              </Button>
            )}
            <Button kind="quiet" onClick={() => clearPile(session, eventId)}>
              {say('import.clear')}
            </Button>
            <NextStep added={added} />
          </>
        )}
      </div>
    </div>
  );
}

function NextStep({ added }: { readonly added: readonly Person[] }) {
  const { say } = useWords();
  const session = useSession();
  const open = reviewOrder(added.filter(needsLook));
  const [first] = open;
  if (first !== undefined) {
    return (
      <Button kind="primary" onClick={() => look(session, { place: 'people', personId: first.id })}>
        {say('import.lookAt', { count: open.length })}
      </Button>
    );
  }
  return added.length === 0 ? null : <ActionButton action={actions.toWrite} kind="primary" title={say('app.writeTheNotes')} />;
}
