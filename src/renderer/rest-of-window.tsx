import { DropOverlay } from './features/drop/drop-overlay';
import { ImportTray } from './features/import-tray/import-tray';
import { Overlays } from './features/overlays';
import { Toasts } from './features/toasts/toasts';

export { Welcome } from './features/welcome/welcome';
export { InspectorPane } from './panes/inspector/inspector-pane';
export { ReaderPane } from './panes/reader/reader-pane';
export { SidebarPane } from './panes/sidebar/sidebar';

/** What lies over the panes: trays, messages and dialogs. */
export function OverPanes() {
  return (
    <>
      <ImportTray />
      <Toasts />
      <DropOverlay />
      <Overlays />
    </>
  );
}
