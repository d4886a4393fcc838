import { useState } from 'react';
import { BudgetLine } from '../components/BudgetLine.tsx';
import { Button } from '../components/Button.tsx';
import { ContextMenu } from '../components/ContextMenu.tsx';
import type { MenuSpot } from '../components/menuSpot.ts';
import { List } from '../components/List.tsx';
import { MeetingsLine } from '../components/MeetingsLine.tsx';
import { PersonRow, personText } from '../components/PersonRow.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { QueueTools } from '../components/QueueTools.tsx';
import { Split } from '../components/Split.tsx';
import { TickRow } from '../components/TickRow.tsx';
import { LevelMark, StatusDot } from '../components/StatusDot.tsx';
import { noteStatuses } from '../../shared/workspace/state.ts';
import { Box, Part, Row, Stack } from './Part.tsx';
import { someEvent, someMeetings, somePeople } from './people.ts';

const ignore = (): void => undefined;

/** Lists, their rows and signs. */
export function Lists() {
  const [selected, setSelected] = useState('Ana Silva');
  const [width, setWidth] = useState(240);
  const [search, setSearch] = useState('');
  const list = (
    <List
      label="People"
      items={somePeople}
      keyOf={({ id }) => id}
      textOf={personText}
      selectedKey={selected}
      onSelect={({ id }) => setSelected(id)}
      renderRow={(person) => <PersonRow person={person} start={<StatusDot status={person.status} />} end={<LevelMark level="warn">Needs a look</LevelMark>} />}
    />
  );
  return (
    <>
      <Part name="List, PersonRow and Split">
        <Box>
          <Split label="Width of the list" width={width} usual={240} min={160} max={320} onWidth={setWidth} pane={list}>
            <Row>{selected}</Row>
          </Split>
        </Box>
      </Part>
      <MenuPart />
      <Part name="QueueTools and BudgetLine">
        <Stack>
          <QueueTools event={someEvent} today="2026-11-21" filters={['all', 'to-write']} filter="all" onFilter={ignore} search={search} onSearch={setSearch} onOrder={ignore} onLeave={ignore} />
          <BudgetLine budget={{ left: 2, perMonth: 5, wanted: 9, week: 12 }} onShare={ignore} />
          <BudgetLine budget={{ left: 4, perMonth: 5, wanted: 2, week: 120 }} onShare={ignore} />
        </Stack>
      </Part>
      <TickPart />
      <Part name="MeetingsLine">
        <MeetingsLine meetings={someMeetings} />
      </Part>
      <Part name="StatusDot and LevelMark">
        <Row>
          {noteStatuses.map((status) => (
            <StatusDot key={status} status={status} />
          ))}
          {(['block', 'warn', 'tip', 'passed'] as const).map((level) => (
            <LevelMark key={level} level={level}>
              {level}
            </LevelMark>
          ))}
        </Row>
      </Part>
      <Part name="ProgressBar">
        <Stack>
          <ProgressBar label="Nothing read yet" done={0} of={12} />
          <ProgressBar label="Some read" done={5} of={12} />
          <ProgressBar label="All read" done={12} of={12} />
        </Stack>
      </Part>
    </>
  );
}

const entry = (id: string, title: string, keys = '') => ({ id, title, keys, run: ignore });
const menuGroups = [[entry('copy', 'Copy', 'Ctrl Shift C'), entry('mail', 'Open mail')], [], [entry('remove', 'Remove from the event')]];

function TickPart() {
  return (
    <Part name="TickRow">
      <ul>
        <TickRow text="Coffee" done={false} due="2026-11-28" today="2026-11-26" onToggle={ignore}>
          <Button kind="quiet">Ana Silva</Button>
        </TickRow>
        <TickRow text="Send the paper" done={false} due="2026-11-20" today="2026-11-26" onToggle={ignore}>
          <Button kind="quiet">Tom Becker</Button>
        </TickRow>
        <TickRow text="Introduce to Priya" done due={null} today="2026-11-26" onToggle={ignore}>
          <Button kind="quiet">Mei Tan</Button>
        </TickRow>
      </ul>
    </Part>
  );
}

function MenuPart() {
  const [spot, setSpot] = useState<MenuSpot | null>(null);
  return (
    <Part name="ContextMenu">
      <Row>
        <Button onClick={({ clientX: x, clientY: y }) => setSpot({ x, y })}>Open the menu</Button>
        {spot === null ? null : <ContextMenu label="What can be done with Ana Silva" groups={menuGroups} spot={spot} onClose={() => setSpot(null)} />}
      </Row>
    </Part>
  );
}
