import { Copy, Settings } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Field } from '../components/Field.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Select } from '../components/Select.tsx';
import { Part, Row, Stack } from './Part.tsx';

const ignore = (): void => undefined;

const choices = [
  { value: 'a', title: 'Ready 6' },
  { value: 'b', title: 'Sent 11' },
  { value: 'c', title: 'All 17' },
] as const;

/** Buttons, fields and choices. */
export function Forms() {
  const [choice, setChoice] = useState<'a' | 'b' | 'c'>('a');
  const [text, setText] = useState('Orchard Labs');
  const field = { value: text, onChange: setText };
  return (
    <>
      <Part name="Button">
        {(['primary', 'plain', 'quiet'] as const).map((kind) => (
          <Row key={kind}>
            <Button kind={kind}>Copy</Button>
            <Button kind={kind} icon={<Copy />} keys="⌘↵">
              Copy and next
            </Button>
            <Button kind={kind} disabled>
              Disabled
            </Button>
            <Button kind={kind} aria-label="Settings" icon={<Settings />} />
          </Row>
        ))}
      </Part>
      <Part name="Field">
        <Stack>
          <Field label="Above" {...field} />
          <Field label="Empty" value="" placeholder="at the coffee bar" onChange={setText} />
          <Field label="With a hint" {...field} hint="Fills {my name} in your messages." />
          <Field label="With an error" {...field} error="An event needs a name." />
          <Field label="Beside" side {...field} />
          <Field label="Calm" side calm {...field} end={<span>◐</span>} />
          <Field label="Lines" side lines value={'First line\nSecond line'} onChange={setText} />
          <Field label="A day" side type="date" value="2026-11-19" onChange={setText} />
        </Stack>
      </Part>
      <Part name="SearchBox">
        <Row>
          <SearchBox label="Find a person" placeholder="Find" value="" onChange={setText} onLeave={ignore} />
          <SearchBox label="Find a person again" placeholder="Find" value="silva" onChange={setText} onLeave={ignore} />
        </Row>
      </Part>
      <Part name="Segmented and Select">
        <Row>
          <Segmented label="Which notes" value={choice} options={choices} onChange={setChoice} />
          <Select label="Which notes" value={choice} options={choices} onChange={setChoice} />
        </Row>
      </Part>
    </>
  );
}
