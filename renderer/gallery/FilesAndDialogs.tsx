import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { ErrorBoundary } from '../components/ErrorBoundary.tsx';
import { FileDrop } from '../components/FileDrop.tsx';
import { FilePick } from '../components/FilePick.tsx';
import { LiveRegion } from '../components/LiveRegion.tsx';
import { UndoBar } from '../components/UndoBar.tsx';
import { Box, Part, Row } from './Part.tsx';

/** What stands over the window, or takes files. */
export function FilesAndDialogs() {
  const [isOpen, setOpen] = useState(false);
  const [files, setFiles] = useState(0);
  const take = (given: readonly File[]) => setFiles(files + given.length);
  return (
    <>
      <Part name="Dialog">
        <Row>
          <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        </Row>
        {isOpen ? (
          <Dialog title="A dialog" onClose={() => setOpen(false)}>
            <p>Escape closes it, and the focus goes back to its button.</p>
            <DialogButtons>
              <Button kind="primary" onClick={() => setOpen(false)}>
                Done
              </Button>
            </DialogButtons>
          </Dialog>
        ) : null}
      </Part>
      <Part name="FilePick and FileDrop (drag a file over the window)">
        <Row>
          <FilePick onFiles={take}>Choose files…</FilePick>
          <span>{files} taken</span>
        </Row>
        <FileDrop onFiles={take} onText={() => setFiles(files + 1)} />
      </Part>
      <Part name="UndoBar">
        <Box>
          <UndoBar text="Removed Ana Silva." onUndo={() => undefined} onClose={() => undefined} />
        </Box>
      </Part>
      <Part name="ErrorBoundary">
        <Box>
          <ErrorBoundary>
            <Broken />
          </ErrorBoundary>
        </Box>
      </Part>
      <LiveRegion message={{ id: files, text: `${files} taken` }} />
    </>
  );
}

function Broken(): never {
  throw new Error('A mistake, to see what the user would.');
}
