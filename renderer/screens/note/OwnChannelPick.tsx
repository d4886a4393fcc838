import { Select } from '../../components/Select.tsx';
import { noteChannels } from '../../../shared/note/channels.ts';
import type { NoteChannel } from '../../../shared/note/channels.ts';
import type { Person } from '../../../shared/workspace/state.ts';
import { chooseOwnChannel } from '../../state/tweakOps.ts';
import { useSession } from '../../state/useApp.ts';
import { useWords } from '../../state/useWords.ts';

interface OwnChannelPickProps {
  readonly person: Person;
  /** The event's channel. */
  readonly usual: NoteChannel;
}

/** How this one note goes: as the event's do, or on a channel of its own. Whoever goes back to the event's channel follows it again. */
export function OwnChannelPick({ person, usual }: OwnChannelPickProps) {
  const session = useSession();
  const { say } = useWords();
  const options = noteChannels.map((value) => ({ value, title: say(`note.channel.${value}`) }));
  return (
    <Select
      label={say('writing.ownChannel')}
      value={person.channel ?? usual}
      options={options}
      onChange={(chosen) => chooseOwnChannel(session, [person.id], chosen === usual ? null : chosen)}
    />
  );
}
