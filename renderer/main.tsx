// First of all, so that the styles of each part come after them and win.
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { connect } from './bridge/bridge.ts';
import { start } from './state/eventOps.ts';
import { followOthers } from './state/news.ts';
import { followReminders, loadReminders } from './state/reminderOps.ts';
import { createSession, saveOnLeaving } from './state/session.ts';
import { SessionContext } from './state/useApp.ts';

const session = createSession(connect());
saveOnLeaving(session);
void start(session).then(() => loadReminders(session));
followReminders(session);
followOthers(session);

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={session}>
        <App />
      </SessionContext>
    </StrictMode>,
  );
}
