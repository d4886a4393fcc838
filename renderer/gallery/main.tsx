// Every component in every state, for those who build the app: `npm run gallery`. No part of what is shipped.
import '../styles/tokens.css';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import { memoryBridge } from '../bridge/memory.ts';
import { createSession } from '../state/session.ts';
import { SessionContext } from '../state/useApp.ts';
import { Gallery } from './Gallery.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <SessionContext value={createSession(memoryBridge({}))}>
      <Gallery />
    </SessionContext>,
  );
}
