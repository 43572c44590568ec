import './zod-without-eval';
import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchWaitingLinks } from './actions/links';
import { App } from './app';
import { clipdeskBridge } from './bridge';
import { createEarlyKeys } from './commands/early-keys';
import { hearReaderKey, listenToKeys } from './commands/listen-to-keys';
import { runMenuCommand } from './commands/run-command';
import { createNetworkReturn } from './state/network-return';
import { startViewOf } from './state/start-view';
import { createWindowModel } from './state/window-model';
import { wireWindow } from './state/wire-window';

const model = createWindowModel(clipdeskBridge(), startViewOf(document));
wireWindow(model, {
  command: (id) => runMenuCommand(model, id),
  key: (key, modifiers) => hearReaderKey(model, key, modifiers),
});

const network = createNetworkReturn(
  () =>
    model.imports.state.get().some(({ job }) => job?.state === 'running')
      ? 0
      : model.links.state.get().length,
  () => void fetchWaitingLinks(model),
);
window.addEventListener('online', network.back);
window.addEventListener('offline', network.gone);

// From the first moment: whoever starts Clipdesk to search types at once.
const early = createEarlyKeys();
listenToKeys(model, early);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <App model={model} early={early} />
  </StrictMode>,
);
