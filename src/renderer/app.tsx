import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useState } from 'react';
import { paneText } from '../shared/messages/window-en';
import { listenToKeys } from './commands/listen-to-keys';
import { Banners } from './features/banners/banners';
import { DropOverlay } from './features/drop/drop-overlay';
import { listenToPaste } from './features/drop/listen-to-paste';
import { ImportTray } from './features/import-tray/import-tray';
import { Overlays } from './features/overlays';
import { Toasts } from './features/toasts/toasts';
import { Welcome } from './features/welcome/welcome';
import { InspectorPane } from './panes/inspector/inspector-pane';
import { ListPane } from './panes/list/list-pane';
import { PaneSeparator } from './panes/pane-separator';
import { fitPanes } from './panes/pane-widths';
import { ReaderPane } from './panes/reader/reader-pane';
import { SidebarPane } from './panes/sidebar/sidebar';
import { isLibraryEmpty } from './state/sidebar-model';
import { useStore } from './state/store';
import { WindowProvider, type WindowModel } from './state/window-model';
import './app.css';

/** The whole window over its models. */
export function App({ model }: { readonly model: WindowModel }) {
  const sidebar = useStore(model.sidebar.state);
  useEffect(() => listenToKeys(model), [model]);
  useEffect(() => listenToPaste(model), [model]);
  return (
    <CSPProvider disableStyleElements>
      <WindowProvider value={model}>
        <Tooltip.Provider delay={550}>
          <div className="window" data-platform={model.bridge.platform}>
            <Banners />
            {sidebar !== null && <Panes empty={isLibraryEmpty(sidebar)} model={model} />}
            <ImportTray />
            <Toasts />
            <DropOverlay />
            <Overlays />
          </div>
        </Tooltip.Provider>
      </WindowProvider>
    </CSPProvider>
  );
}

function Panes({ model, empty }: { readonly model: WindowModel; readonly empty: boolean }) {
  const { settings } = model;
  const { sidebarWidth, listWidth, inspectorWidth, inspectorOpen } = useStore(settings.state);
  const [width, setWidth] = useState(() => window.innerWidth);
  useEffect(() => {
    const onResize = (): void => setWidth(window.innerWidth);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  const widths = fitPanes(width, {
    sidebar: sidebarWidth,
    list: listWidth,
    inspector: inspectorOpen ? inspectorWidth : 0,
  });
  const withInspector = !empty && widths.inspector > 0;
  const columns = empty
    ? `${widths.sidebar}px minmax(0, 1fr)`
    : `${widths.sidebar}px ${widths.list}px minmax(0, 1fr)${withInspector ? ` ${widths.inspector}px` : ''}`;

  return (
    <div className="panes" style={{ gridTemplateColumns: columns }}>
      <SidebarPane
        separator={
          <PaneSeparator
            pane="sidebar"
            side="start"
            label={paneText.resizeSidebar}
            width={widths.sidebar}
            onWidth={(sidebarWidth) => {
              settings.set({ sidebarWidth });
            }}
          />
        }
      />
      {empty ? (
        <Welcome />
      ) : (
        <>
          <ListPane
            separator={
              <PaneSeparator
                pane="list"
                side="start"
                label={paneText.resizeList}
                width={widths.list}
                onWidth={(listWidth) => {
                  settings.set({ listWidth });
                }}
              />
            }
          />
          <div className="reader-cell">
            <ReaderPane />
          </div>
        </>
      )}
      {withInspector && (
        <InspectorPane
          separator={
            <PaneSeparator
              pane="inspector"
              side="end"
              label={paneText.resizeInspector}
              width={widths.inspector}
              onWidth={(inspectorWidth) => {
                settings.set({ inspectorWidth });
              }}
            />
          }
        />
      )}
    </div>
  );
}
