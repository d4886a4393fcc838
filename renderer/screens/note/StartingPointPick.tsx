import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import { startingPointsFor } from '../../../shared/note/startingPoints.ts';
import { startFrom } from '../../state/noteOps.ts';
import { useApp, useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';
import { OwnStartsDialog } from './OwnStartsDialog.tsx';

const ownId = 'own';

interface StartingPointPickProps {
  readonly channel: NoteChannel;
  readonly base: string;
  readonly subject: string;
}

/** What the base message starts from, written by us or kept by the user; words that it replaces come back with "Undo". */
export function StartingPointPick({ channel, base, subject }: StartingPointPickProps) {
  const { say, language } = useWords();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const own = useApp((state) => state.settings.ownStartingPoints).filter((start) => start.channel === channel);
  const points = [...own, ...startingPointsFor(channel, language).map((point) => ({ ...point, title: say(point.title) }))];
  const current = points.find(({ text }) => text === base);
  const offered = current === undefined ? [{ id: ownId, title: say('note.ownWords') }, ...points] : points;
  return (
    <>
      <Select
        label={say('note.startFrom')}
        value={current?.id ?? ownId}
        options={offered.map(({ id, title }) => ({ value: id, title }))}
        onChange={(chosen) => {
          const point = points.find(({ id }) => id === chosen);
          if (point !== undefined) startFrom(session, channel, point);
        }}
      />
      <Button kind="quiet" icon={<Bookmark />} aria-label={say('writing.ownStarts')} onClick={() => setOpen(true)} />
      {isOpen ? <OwnStartsDialog start={{ channel, subject, text: base }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
