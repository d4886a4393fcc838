import { Plus } from 'lucide-react';
import { ActionButton } from '../actions/ActionButton.tsx';
import { actions } from '../actions/actions.ts';
import { Empty } from '../components/Empty.tsx';
import { useApp } from '../state/useApp.ts';
import { useWords } from '../state/useWords.ts';
import { HomePicture } from './HomePicture.tsx';

/** What is there before any event is open. */
export function Home() {
  const { say } = useWords();
  const hasEvents = useApp((state) => state.events.length > 0);
  if (hasEvents) {
    return (
      <Empty hero title={say('app.chooseEvent')} text={say('app.chooseEventText')}>
        <ActionButton action={actions.newEvent} kind="primary" icon={<Plus />} />
      </Empty>
    );
  }
  return (
    <Empty
      hero
      icon={<HomePicture />}
      title={say('app.homeTitle')}
      text={say('app.homeText')}
    >
      <ActionButton action={actions.newEvent} kind="primary" icon={<Plus />} />
      <ActionButton action={actions.sample} />
      <ActionButton action={actions.restore} kind="quiet" />
    </Empty>
  );
}
