import { useRef } from 'react';
import { Ban, Inbox, Newspaper, Radio, Search, Star, Tag, Trash2, type LucideIcon } from 'lucide-react';
import { emptyText } from '../../../shared/messages/window-en';
import { chooseImport } from '../../actions/import';
import type { Place } from '../../state/place';
import { useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { useFocusIfLost } from './use-focus-if-lost';
import './list-empty.css';

const icons: Readonly<Record<Place['kind'], LucideIcon>> = {
  inbox: Inbox,
  all: Newspaper,
  starred: Star,
  untagged: Tag,
  excluded: Ban,
  trash: Trash2,
  tag: Tag,
  outlet: Radio,
  saved: Search,
};

/** Why the list is empty, and what to do next. */
export function ListEmpty() {
  const model = useWindow();
  const self = useRef<HTMLDivElement>(null);
  useFocusIfLost(self);
  const { query, place } = useStorePart(model.list.state, (list) => list.shown ?? list.question);
  const searching = query.trim() !== '';
  const Icon = searching ? Search : icons[place.kind];
  const { title, text } = searching ? emptyText.search(query.trim()) : emptyText[place.kind];
  return (
    <div ref={self} className="list-empty" role="status" tabIndex={-1} data-pane-focus>
      <Icon size={30} strokeWidth={1.25} aria-hidden />
      <h2 dir="auto">{title}</h2>
      <p>{text}</p>
      <div className="list-empty-actions">
        {searching && place.kind !== 'all' && (
          <Button onClick={() => model.list.ask({ place: { kind: 'all' } })}>
            {emptyText.searchEverywhere}
          </Button>
        )}
        {searching && <Button onClick={() => model.list.ask({ query: '' })}>{emptyText.clearSearch}</Button>}
        {!searching && (place.kind === 'all' || place.kind === 'inbox') && (
          <Button onClick={() => void chooseImport(model, 'files')}>{emptyText.importFiles}</Button>
        )}
      </div>
    </div>
  );
}
