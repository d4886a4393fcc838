import { Plus } from 'lucide-react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { actions } from '../actions/actions.ts';
import { Empty } from '../components/Empty.tsx';
import { useApp } from '../state/useApp.ts';
import { HomePicture } from './HomePicture.tsx';

/** What is there before any event is open. */
export function Home() {
  const hasEvents = useApp((state) => state.events.length > 0);
  if (hasEvents) {
    return (
      <Empty title="Choose an event" text="Or start one for the people you met last.">
        <ActionButton action={actions.newEvent} kind="primary" icon={<Plus />} />
      </Empty>
    );
  }
  return (
    <Empty
      icon={<HomePicture />}
      title="From a stack of cards to a note for each person"
      text="Drop in photos of business cards or a list, write one message, make it personal, copy, next. Everything stays on this computer."
    >
      <ActionButton action={actions.newEvent} kind="primary" icon={<Plus />} />
      <ActionButton action={actions.sample} />
    </Empty>
  );
}
