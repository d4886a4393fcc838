import { Select } from '../../components/Select.tsx';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import { startingPointsFor } from '../../../shared/note/startingPoints.ts';
import { startFrom } from '../../state/noteOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';

const ownId = 'own';

interface StartingPointPickProps {
  readonly channel: NoteChannel;
  readonly base: string;
  readonly subject: string;
}

/** What the base message starts from; words of one's own that it replaces come back with "Undo". */
export function StartingPointPick({ channel, base, subject }: StartingPointPickProps) {
  const { say } = useWords();
  const session = useSession();
  const points = startingPointsFor(channel);
  const current = points.find(({ text }) => text === base);
  const offered = current === undefined ? [{ id: ownId, title: say('note.ownWords') }, ...points] : points;
  return (
    <Select
      label={say('note.startFrom')}
      value={current?.id ?? ownId}
      options={offered.map(({ id, title }) => ({ value: id, title }))}
      onChange={(chosen) => {
        const point = points.find(({ id }) => id === chosen);
        if (point !== undefined) startFrom(session, channel, { subject, text: base }, point);
      }}
    />
  );
}
