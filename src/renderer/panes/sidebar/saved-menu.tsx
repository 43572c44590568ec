import { ContextMenu } from '@base-ui/react/context-menu';
import { savedText } from '../../../shared/messages/search-en';
import { sidebarText } from '../../../shared/messages/window-en';
import { savedSearchIconSchema, type SavedSearch } from '../../../shared/model/saved-search';
import { removeSearch, setSearchIcon } from '../../actions/saved-searches';
import { useWindow } from '../../state/window-model';
import { paneRef } from '../focus-panes';
import { savedIcons } from './saved-icons';
import '../../ui/menu.css';
import './saved-menu.css';

const pane = paneRef('sidebar');

interface SavedMenuProps {
  /** Undefined once it is gone: the menu then has nothing to offer. */
  readonly saved: SavedSearch | undefined;
  readonly canMove: (by: 1 | -1) => boolean;
  readonly onMove: (by: 1 | -1) => void;
}

/** What can be done with a saved search of the sidebar. */
export function SavedMenu({ saved, canMove, onMove }: SavedMenuProps) {
  const model = useWindow();
  if (saved === undefined) return null;
  const { name, icon } = saved;
  return (
    <ContextMenu.Portal container={pane}>
      <ContextMenu.Positioner className="menu-layer">
        <ContextMenu.Popup className="menu">
          <ContextMenu.Item className="menu-item" disabled={!canMove(-1)} onClick={() => onMove(-1)}>
            {savedText.moveUp}
          </ContextMenu.Item>
          <ContextMenu.Item className="menu-item" disabled={!canMove(1)} onClick={() => onMove(1)}>
            {savedText.moveDown}
          </ContextMenu.Item>
          <ContextMenu.Separator className="menu-separator" />
          <ContextMenu.RadioGroup
            className="menu-icons"
            aria-label={savedText.icon}
            value={icon ?? 'search'}
            onValueChange={(value: unknown) => {
              const chosen = savedSearchIconSchema.safeParse(value);
              if (chosen.success) void setSearchIcon(model, name, chosen.data);
            }}
          >
            {savedSearchIconSchema.options.map((option) => {
              const Icon = savedIcons[option];
              return (
                <ContextMenu.RadioItem
                  key={option}
                  className="menu-icon"
                  value={option}
                  aria-label={savedText.icons[option]}
                  title={savedText.icons[option]}
                  closeOnClick
                >
                  <Icon size={15} strokeWidth={1.75} aria-hidden />
                </ContextMenu.RadioItem>
              );
            })}
          </ContextMenu.RadioGroup>
          <ContextMenu.Separator className="menu-separator" />
          <ContextMenu.Item
            className="menu-item"
            onClick={() => model.overlay.set({ kind: 'rename-search', name })}
          >
            {savedText.renameItem}
          </ContextMenu.Item>
          <ContextMenu.Item className="menu-item" onClick={() => void removeSearch(model, name)}>
            {sidebarText.removeSaved}
          </ContextMenu.Item>
        </ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}
