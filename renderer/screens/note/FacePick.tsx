import { UserRound, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { filesOfTransfer } from '../../components/droppedFiles.ts';
import { displayName } from '../../../shared/contact/contact.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { setFace } from '../../state/memoryOps.ts';
import { useSession } from '../../state/useApp.ts';
import { usePhoto } from '../../state/usePhoto.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './FacePick.module.css';

interface FacePickProps {
  readonly eventId: string;
  readonly person: Person;
}

/** The face of a person: a photo dropped here or chosen. Files that fall on it are no cards to be read. */
export function FacePick({ eventId, person }: FacePickProps) {
  const session = useSession();
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const address = usePhoto(eventId, person.face);
  const name = displayName(person.contact, say('contact.somebody'));
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined) void setFace(session, person, file);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    void filesOfTransfer(event.dataTransfer).then(take);
  };
  const title = person.face === null ? say('writing.addFaceHint', { name }) : say('writing.changeFace');
  return (
    <div className={styles.face} data-takes-files data-over={over} onDragEnter={() => setOver(true)} onDragLeave={() => setOver(false)} onDrop={drop}>
      <button type="button" className={styles.pick} title={title} onClick={() => input.current?.click()}>
        {address === null ? <UserRound aria-hidden="true" /> : <img className={styles.picture} src={address} alt={say('writing.face', { name })} />}
        {person.face === null ? <span className={styles.words}>{say('writing.addFace')}</span> : <span className="visually-hidden">{say('writing.changeFace')}</span>}
      </button>
      {person.face === null ? null : (
        <span className={styles.remove}>
          <Button kind="quiet" icon={<X />} aria-label={say('writing.removeFace')} onClick={() => void setFace(session, person, null)} />
        </span>
      )}
      <input
        ref={input}
        type="file"
        accept="image/*,.heic,.heif"
        hidden
        aria-hidden="true"
        data-testid="face"
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
