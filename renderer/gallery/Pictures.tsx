import { Users } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CardPhoto } from '../components/CardPhoto.tsx';
import { CardViewer } from '../components/CardViewer.tsx';
import type { Turn } from '../components/cardView.ts';
import { Empty } from '../components/Empty.tsx';
import { FacePick } from '../components/FacePick.tsx';
import type { Picture } from '../state/photos.ts';
import { Box, Part, Row, Stack } from './Part.tsx';
import { somePeople } from './people.ts';

/** A made-up card, as an address that needs no file. */
const card = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="850" height="550"><rect width="850" height="550" fill="#f4f1e8"/><text x="70" y="180" font-family="sans-serif" font-size="64" fill="#333">Ana Silva</text><text x="70" y="400" font-family="sans-serif" font-size="36" fill="#555">ana@orchard.example</text></svg>',
)}`;

const pictures: readonly Picture[] = [{ kind: 'here', address: card }, { kind: 'loading' }, { kind: 'failed', retry: () => undefined }];
const spots = [{ x: 0.08, y: 0.2, width: 0.36, height: 0.14 }];
const keys = { enlarge: 'Ctrl E', turn: 'Ctrl U', turnOver: 'Ctrl B' };

/** Pictures of cards, and places with nothing in them. */
export function Pictures() {
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState<Turn>(0);
  return (
    <>
      <Part name="CardViewer">
        {pictures.map((picture) => (
          <Stack key={picture.kind}>
            <CardViewer picture={picture} name={picture.kind} spots={spots} zoom={zoom} turn={turn} onZoom={setZoom} onTurn={setTurn} onTurnOver={() => undefined} caption="Read from card.jpg" keys={keys} />
          </Stack>
        ))}
      </Part>
      <Part name="CardPhoto">
        <Row>
          <CardPhoto address={card} name="Ana Silva" small />
          <CardPhoto address={null} name="nobody yet" small />
        </Row>
      </Part>
      <Part name="FacePick">
        <Row>
          {somePeople.slice(0, 1).map((person) => (
            <FacePick key={person.id} eventId="gallery" person={person} />
          ))}
          {somePeople.slice(1, 2).map((person) => (
            <FacePick key={person.id} eventId="gallery" person={{ ...person, otherFaces: ['other'] }} small />
          ))}
        </Row>
      </Part>
      <Part name="Empty">
        <Box>
          <Empty icon={<Users />} title="Nobody is here yet" text="Drop photos of cards or a list anywhere on the window.">
            <Button kind="primary">Go to Import</Button>
          </Empty>
        </Box>
      </Part>
    </>
  );
}
