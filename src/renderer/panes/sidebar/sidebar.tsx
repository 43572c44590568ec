import type { KeyboardEvent, ReactNode } from 'react';
import {
  Ban,
  Download,
  Inbox,
  Newspaper,
  Settings as SettingsIcon,
  Star,
  Tag,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { placeText, sidebarText } from '../../../shared/messages/window-en';
import { chooseImport } from '../../actions/import';
import { goTo } from '../../actions/navigate';
import { fixedPlaces, placeKey, type FixedPlaceKind } from '../../state/place';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';
import { OutletSection } from './outlet-section';
import { SavedSection } from './saved-section';
import { SidebarItem } from './sidebar-item';
import { TagSection } from './tag-section';
import './sidebar.css';

const placeIcons: Readonly<Record<FixedPlaceKind, LucideIcon>> = {
  inbox: Inbox,
  all: Newspaper,
  starred: Star,
  untagged: Tag,
  excluded: Ban,
  trash: Trash2,
};

/** Places, tags and outlets with their counts; choosing one limits the list to it. */
export function SidebarPane({ separator }: { readonly separator: ReactNode }) {
  const model = useWindow();
  const sidebar = useStore(model.sidebar.state);
  const status = useStore(model.status);
  const place = useStorePart(model.list.state, (list) => list.question.place);
  const isFixed = fixedPlaces.some((kind) => kind === place.kind);

  return (
    <nav className="sidebar" data-pane="sidebar" aria-label={sidebarText.label} onKeyDown={moveInTree}>
      <div className="sidebar-bar">
        <span className="sidebar-library one-line" dir="auto" title={status?.name}>
          {status?.name ?? ''}
        </span>
        <IconButton
          icon={Download}
          label={sidebarText.import}
          command="import.files"
          onClick={() => void chooseImport(model, 'files')}
        />
        <IconButton
          icon={SettingsIcon}
          label={sidebarText.settings}
          command="settings.open"
          onClick={() => model.overlay.set({ kind: 'settings' })}
        />
      </div>
      <div className="sidebar-scroll">
        <div role="tree" aria-label={sidebarText.places}>
          {fixedPlaces.map((kind, at) => {
            const Icon = placeIcons[kind];
            return (
              <SidebarItem
                key={kind}
                name={placeText[kind]}
                icon={<Icon size={15} strokeWidth={1.75} />}
                count={sidebar?.[kind] ?? 0}
                waiting={kind === 'inbox'}
                selected={placeKey(place) === kind}
                tabStop={isFixed ? placeKey(place) === kind : at === 0}
                onChoose={() => goTo(model, { kind })}
              />
            );
          })}
        </div>
        <SavedSection place={place} />
        <TagSection tags={sidebar?.tags ?? []} place={place} />
        <OutletSection outlets={sidebar?.outlets ?? []} place={place} />
      </div>
      {separator}
    </nav>
  );
}

/** Arrow keys move through all trees as through one, and choose as they go. */
function moveInTree(event: KeyboardEvent<HTMLElement>): void {
  const now = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="treeitem"]') : null;
  if (now === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const at = items.indexOf(now);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(items.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: items.length - 1,
    Enter: at,
    ' ': at,
  };
  const next = items[targets[event.key] ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  next.click();
}
