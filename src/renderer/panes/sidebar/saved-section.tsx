import { ContextMenu } from '@base-ui/react/context-menu';
import { useState, type KeyboardEvent } from 'react';
import { sidebarText } from '../../../shared/messages/window-en';
import { goTo } from '../../actions/navigate';
import { moveSearch } from '../../actions/saved-searches';
import { placeKey, type Place } from '../../state/place';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { SAVED_DRAG } from '../drag-clippings';
import { SidebarItem } from './sidebar-item';
import { savedIcons } from './saved-icons';
import { SavedMenu } from './saved-menu';

/** Saved searches as places, in the order they are dragged into (or moved by Alt and the arrows); not there while none is saved. */
export function SavedSection({ place }: { readonly place: Place }) {
  const model = useWindow();
  const saved = useStore(model.saved.state);
  const [menuName, setMenuName] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  if (saved.length === 0) return null;
  const chosen = placeKey(place);
  const shown = saved.some(({ name }) => chosen === `saved:${name}`);

  /** Before which one a search comes when it goes up or down by one place; undefined where it is at the end already. */
  const moved = (name: string, by: 1 | -1): string | null | undefined => {
    const at = saved.findIndex((one) => one.name === name);
    if (at === -1 || at + by < 0 || at + by >= saved.length) return undefined;
    return saved[by === -1 ? at - 1 : at + 2]?.name ?? null;
  };
  const move = (name: string, by: 1 | -1): void => {
    const before = moved(name, by);
    if (before !== undefined) void moveSearch(model, name, before);
  };
  const onKeyDown = (event: KeyboardEvent, name: string): void => {
    if (event.key === 'F2') model.overlay.set({ kind: 'rename-search', name });
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(name, event.key === 'ArrowUp' ? -1 : 1);
  };

  return (
    <div className="sidebar-section">
      <div className="sidebar-heading">
        <h2 id="sidebar-saved">{sidebarText.saved}</h2>
      </div>
      <ContextMenu.Root>
        <ContextMenu.Trigger render={<div role="tree" aria-labelledby="sidebar-saved" />}>
          {saved.map(({ name, count, icon }, at) => {
            const Icon = savedIcons[icon ?? 'search'];
            return (
              <SidebarItem
                key={name}
                name={name}
                icon={<Icon size={14} strokeWidth={1.75} />}
                count={count}
                selected={chosen === `saved:${name}`}
                tabStop={shown ? chosen === `saved:${name}` : at === 0}
                onChoose={() => goTo(model, { kind: 'saved', name })}
                onContextMenu={() => setMenuName(name)}
                onKeyDown={(event) => onKeyDown(event, name)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(SAVED_DRAG, name);
                  event.dataTransfer.effectAllowed = 'move';
                }}
                drop={{
                  over: over === name,
                  onDragOver: (event) => {
                    if (!event.dataTransfer.types.includes(SAVED_DRAG)) return;
                    event.preventDefault();
                    setOver(name);
                  },
                  onDragLeave: () => setOver(null),
                  onDrop: (event) => {
                    setOver(null);
                    const dragged = event.dataTransfer.getData(SAVED_DRAG);
                    if (dragged === '' || dragged === name) return;
                    event.preventDefault();
                    // Dragged down it takes the place of the one it is dropped on, too.
                    const from = saved.findIndex((one) => one.name === dragged);
                    void moveSearch(model, dragged, from < at ? (saved[at + 1]?.name ?? null) : name);
                  },
                }}
              />
            );
          })}
        </ContextMenu.Trigger>
        {menuName !== null && (
          <SavedMenu
            saved={saved.find(({ name }) => name === menuName)}
            canMove={(by) => moved(menuName, by) !== undefined}
            onMove={(by) => move(menuName, by)}
          />
        )}
      </ContextMenu.Root>
    </div>
  );
}
