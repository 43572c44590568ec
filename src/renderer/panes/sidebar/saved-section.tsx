import { ContextMenu } from '@base-ui/react/context-menu';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { sidebarText } from '../../../shared/messages/window-en';
import { goTo } from '../../actions/navigate';
import { removeSearch } from '../../actions/saved-searches';
import { placeKey, type Place } from '../../state/place';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { SidebarItem } from './sidebar-item';
import { paneRef } from '../focus-panes';
import '../../ui/menu.css';

const pane = paneRef('sidebar');

/** Saved searches as places; not there while none is saved. */
export function SavedSection({ place }: { readonly place: Place }) {
  const model = useWindow();
  const saved = useStore(model.saved.state);
  const [menuName, setMenuName] = useState<string | null>(null);
  if (saved.length === 0) return null;
  const chosen = placeKey(place);
  const shown = saved.some(({ name }) => chosen === `saved:${name}`);
  return (
    <div className="sidebar-section">
      <div className="sidebar-heading">
        <h2 id="sidebar-saved">{sidebarText.saved}</h2>
      </div>
      <ContextMenu.Root>
        <ContextMenu.Trigger render={<div role="tree" aria-labelledby="sidebar-saved" />}>
          {saved.map(({ name, count }, at) => (
            <SidebarItem
              key={name}
              name={name}
              icon={<Search size={14} strokeWidth={1.75} />}
              count={count}
              selected={chosen === `saved:${name}`}
              tabStop={shown ? chosen === `saved:${name}` : at === 0}
              onChoose={() => {
                goTo(model, { kind: 'saved', name });
              }}
              onContextMenu={() => {
                setMenuName(name);
              }}
            />
          ))}
        </ContextMenu.Trigger>
        <ContextMenu.Portal container={pane}>
          <ContextMenu.Positioner className="menu-layer">
            <ContextMenu.Popup className="menu">
              <ContextMenu.Item
                className="menu-item"
                onClick={() => {
                  if (menuName !== null) void removeSearch(model, menuName);
                }}
              >
                {sidebarText.removeSaved}
              </ContextMenu.Item>
            </ContextMenu.Popup>
          </ContextMenu.Positioner>
        </ContextMenu.Portal>
      </ContextMenu.Root>
    </div>
  );
}
