import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect, useState } from 'react';
import { paneText } from '../shared/messages/window-en';
import { isListThere, type EarlyKeys } from './commands/early-keys';
import { Banners } from './features/banners/banners';
import { listenToPaste } from './features/drop/listen-to-paste';
import { ListPane } from './panes/list/list-pane';
import { PaneSeparator } from './panes/pane-separator';
import { fitPanes } from './panes/pane-widths';
import { isLibraryEmpty } from '../shared/model/sidebar';
import { useStore, useStorePart } from './state/store';
import { WindowProvider, type WindowModel } from './state/window-model';
import { useRestOfWindow, type RestOfWindow } from './use-rest-of-window';
import './app.css';

/** The whole window over its models. */
export function App({ model, early }: { readonly model: WindowModel; readonly early: EarlyKeys }) {
  const sidebar = useStore(model.sidebar.state);
  const rest = useRestOfWindow(sidebar !== null, model.fail);
  const listIsThere = useStorePart(model.list.state, () => isListThere(model));
  useEffect(() => {
    if (sidebar !== null && listIsThere) early.giveBack();
  }, [early, sidebar, listIsThere]);
  useEffect(() => listenToPaste(model), [model]);
  return (
    <CSPProvider disableStyleElements>
      <WindowProvider value={model}>
        <Tooltip.Provider delay={550}>
          <div className="window" data-platform={model.bridge.platform}>
            <Banners />
            {sidebar !== null && <Panes empty={isLibraryEmpty(sidebar)} model={model} rest={rest} />}
            {rest !== null && <rest.OverPanes />}
          </div>
        </Tooltip.Provider>
      </WindowProvider>
    </CSPProvider>
  );
}

interface PanesProps {
  readonly model: WindowModel;
  readonly empty: boolean;
  readonly rest: RestOfWindow | null;
}

function Panes({ model, empty, rest }: PanesProps) {
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
      {rest === null ? (
        <div className="pane-to-come" data-place="sidebar" />
      ) : (
        <rest.SidebarPane
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
      )}
      {empty ? (
        rest !== null && <rest.Welcome />
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
          <div className="reader-cell">{rest !== null && <rest.ReaderPane />}</div>
        </>
      )}
      {withInspector &&
        (rest === null ? (
          <div className="pane-to-come" data-place="inspector" />
        ) : (
          <rest.InspectorPane
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
        ))}
    </div>
  );
}
