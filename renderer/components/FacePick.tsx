import { UserRound, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ClipboardEvent, DragEvent, ReactNode, RefObject } from 'react';
import { showShortcut } from '../actions/keys.ts';
import { isMac } from '../actions/platform.ts';
import { displayName } from '../../shared/contact/contact.ts';
import type { Person } from '../../shared/workspace/state.ts';
import { showNotice } from '../state/core.ts';
import { chooseFace, pasteFace, setFace } from '../state/faceOps.ts';
import { useSession } from '../state/useApp.ts';
import { usePhoto } from '../state/usePhoto.ts';
import { useWords } from '../state/useWords.ts';
import { Button } from './Button.tsx';
import { ContextMenu } from './ContextMenu.tsx';
import type { MenuEntry } from './ContextMenu.tsx';
import { filesOfTransfer } from './droppedFiles.ts';
import { isMenuKey, spotBelow } from './menuSpot.ts';
import type { MenuSpot } from './menuSpot.ts';
import styles from './FacePick.module.css';

interface FacePickProps {
  readonly eventId: string;
  readonly person: Person;
  readonly small?: boolean;
  /** What stands there while there is no picture, such as initials. */
  readonly empty?: ReactNode;
}

/** The face of a person: a photo dropped or pasted here or chosen, and the others that they have. Files that fall on it are no cards to be read. */
export function FacePick({ eventId, person, small = false, empty }: FacePickProps) {
  const session = useSession();
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [menu, setMenu] = useState<MenuSpot | null>(null);
  const entries = useFaceEntries(person, input);
  const name = displayName(person.contact, say('contact.somebody'));
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) void setFace(session, person, file);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    void filesOfTransfer(event.dataTransfer).then(take);
  };
  const paste = (event: ClipboardEvent): void => {
    // What is pasted here is no card, and no list.
    event.preventDefault();
    event.stopPropagation();
    const pictures = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
    if (pictures.length === 0) showNotice(session, { text: say('face.noPicture'), undo: null });
    else take(pictures);
  };
  return (
    <div className={styles.faces} data-small={small}>
      <div className={styles.face} data-takes-files data-over={over} onDragEnter={() => setOver(true)} onDragLeave={() => setOver(false)} onDrop={drop} onPaste={paste}>
        <Place eventId={eventId} person={person} name={name} empty={empty} onMenu={setMenu} />
        {person.face === null ? null : (
          <span className={styles.remove}>
            <Button kind="quiet" icon={<X />} aria-label={say('writing.removeFace')} onClick={() => void setFace(session, person, null)} />
          </span>
        )}
        <FileInput input={input} onFiles={take} />
        {menu === null ? null : <ContextMenu label={say('writing.face', { name })} groups={entries} spot={menu} onClose={() => setMenu(null)} />}
      </div>
      {person.otherFaces.length === 0 ? null : (
        <div className={styles.others} role="group" aria-label={say('face.others', { name })}>
          {person.otherFaces.map((photoId, index) => (
            <OtherFace key={photoId} eventId={eventId} photoId={photoId} label={say('face.showOther', { number: index + 1 })} onChoose={() => void chooseFace(session, person, photoId)} />
          ))}
        </div>
      )}
    </div>
  );
}

function useFaceEntries(person: Person, input: RefObject<HTMLInputElement | null>): readonly (readonly MenuEntry[])[] {
  const session = useSession();
  const words = useWords();
  const { say } = words;
  const keys = showShortcut('Mod+V', isMac, words);
  const paste = { id: 'face.paste', title: say('face.paste'), keys, run: () => void pasteFace(session, person, keys) };
  const choose = { id: 'face.choose', title: say('face.choose'), keys: '', run: () => input.current?.click() };
  const remove = { id: 'face.remove', title: say('writing.removeFace'), keys: '', run: () => void setFace(session, person, null) };
  return [[choose, paste], person.face === null ? [] : [remove]];
}

interface PlaceProps extends Omit<FacePickProps, 'small'> {
  readonly name: string;
  readonly onMenu: (spot: MenuSpot) => void;
}

function Place({ eventId, person, name, empty, onMenu }: PlaceProps) {
  const { say } = useWords();
  const address = usePhoto(eventId, person.face);
  const { face } = person;
  const title = face === null ? say('writing.addFaceHint', { name }) : say('writing.changeFace');
  return (
    <button
      type="button"
      className={styles.pick}
      title={title}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => onMenu(spotBelow(currentTarget))}
      onContextMenu={(press) => {
        press.preventDefault();
        onMenu({ x: press.clientX, y: press.clientY });
      }}
      onKeyDown={(press) => {
        if (!isMenuKey(press)) return;
        press.preventDefault();
        onMenu(spotBelow(press.currentTarget));
      }}
    >
      {address === null ? (empty ?? <UserRound aria-hidden="true" />) : <img className={styles.picture} src={address} alt={say('writing.face', { name })} />}
      <span className={face === null && empty === undefined ? styles.words : 'visually-hidden'}>{face === null ? say('writing.addFace') : say('writing.changeFace')}</span>
    </button>
  );
}

function FileInput({ input, onFiles }: { readonly input: RefObject<HTMLInputElement | null>; readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <input
      ref={input}
      type="file"
      accept="image/*,.heic,.heif"
      hidden
      aria-hidden="true"
      data-testid="face"
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        event.target.value = '';
      }}
    />
  );
}

interface OtherFaceProps {
  readonly eventId: string;
  readonly photoId: string;
  readonly label: string;
  readonly onChoose: () => void;
}

/** Another picture of the same person: a press shows it in the place of the first. */
function OtherFace({ eventId, photoId, label, onChoose }: OtherFaceProps) {
  const address = usePhoto(eventId, photoId);
  return (
    <button type="button" className={styles.other} title={label} aria-label={label} onClick={onChoose}>
      {address === null ? null : <img src={address} alt="" />}
    </button>
  );
}
