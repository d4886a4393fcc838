import { useState } from 'react';
import { actions } from '../../actions/actions.ts';
import { showShortcut } from '../../actions/keys.ts';
import { isMac } from '../../actions/platform.ts';
import { CardViewer } from '../../components/CardViewer.tsx';
import type { Turn } from '../../components/cardView.ts';
import { displayName } from '../../../shared/contact/contact.ts';
import type { EventState, Origin, Person } from '../../../shared/workspace/state.ts';
import { useDeep } from '../../state/useDeep.ts';
import { usePicture } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { litSpots } from './litSpots.ts';
import type { Lit } from './litSpots.ts';

interface CardSideProps {
  readonly event: EventState;
  readonly person: Person;
  readonly origin: Extract<Origin, { readonly kind: 'card' }>;
  readonly lit: Lit | null;
  readonly caption: string;
}

/** The card somebody came from, front or back, with the place lit up that the cursor is at in the form. */
export function CardSide({ event, person, origin, lit, caption }: CardSideProps) {
  const words = useWords();
  const shown = ({ shortcut }: { readonly shortcut: string }): string => showShortcut(shortcut, isMac, words);
  const [isBack, setBack] = useState(false);
  const [turn, setTurn] = useState<Turn>(0);
  const [zoom, setZoom] = useDeep<number>('people.zoom', 1);
  const { back } = origin;
  const picture = usePicture(event.id, isBack && back !== null ? back.photoId : origin.photoId);
  return (
    <CardViewer
      picture={picture}
      name={displayName(person.contact, words.say('contact.somebody'))}
      spots={isBack ? [] : litSpots(origin, lit)}
      zoom={zoom}
      turn={turn}
      onZoom={setZoom}
      onTurn={setTurn}
      onTurnOver={back === null ? null : () => setBack(!isBack)}
      caption={caption}
      keys={{ enlarge: shown(actions.enlarge), turn: shown(actions.turn), turnOver: shown(actions.turnOver) }}
    />
  );
}
