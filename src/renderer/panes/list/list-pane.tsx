import type { ReactNode } from 'react';
import { ContextMenu } from '@base-ui/react/context-menu';
import { ListFilter, X } from 'lucide-react';
import { correctionText } from '../../../shared/messages/search-en';
import { filterText, listText } from '../../../shared/messages/window-en';
import { describeError } from '../../../shared/messages/en';
import { showArrivals } from '../../actions/navigate';
import { FilterPanel } from '../../features/search/filter-panel';
import { placeName, SearchBox } from '../../features/search/search-box';
import { runCommand } from '../../commands/run-command';
import { focusList } from '../focus-panes';
import { rowCount } from '../../state/list-model';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';
import { ClippingList } from './clipping-list';
import { ClippingMenu } from './clipping-menu';
import { ListEmpty } from './list-empty';
import { SortMenu } from './sort-menu';
import './list-pane.css';

/** The search box and what it finds in the chosen place. */
export function ListPane({ separator }: { readonly separator: ReactNode }) {
  const model = useWindow();
  const list = useStore(model.list.state);
  const selection = useStore(model.selection.state);
  const arrivals = useStore(model.arrivals);
  const filtersOpen = useStorePart(model.settings.state, (settings) => settings.filtersOpen);
  const { place, query } = list.shown ?? list.question;
  const count = rowCount(list);
  const searching = query.trim() !== '';

  return (
    <section className="list-pane" data-pane="list" aria-label={placeName(place)}>
      <div className="list-bar">
        <SearchBox />
      </div>
      <div className="list-head">
        <h1 className="one-line" dir="auto" title={placeName(place)}>
          {placeName(place)}
        </h1>
        <span className="list-count" role="status">
          {selection.ids.size > 1
            ? listText.selected(selection.ids.size)
            : searching
              ? listText.countSearch(list.total, list.some)
              : listText.count(list.total)}
        </span>
        <SortMenu />
        <IconButton
          icon={ListFilter}
          label={filterText.toggle}
          command="filters.toggle"
          pressed={filtersOpen}
          onClick={() => runCommand(model, 'filters.toggle')}
        />
      </div>
      {filtersOpen && <FilterPanel />}
      {!list.indexReady && searching && <p className="list-note">{listText.indexing}</p>}
      {searching &&
        list.corrections.map((corrected) => (
          <p key={corrected} className="list-correction">
            {correctionText(list.total + list.some)}{' '}
            <button type="button" dir="auto" onClick={() => model.list.ask({ query: corrected })}>
              {corrected}
            </button>
          </p>
        ))}
      {list.error !== null && list.error.code !== 'library-stopped' && (
        <p className="list-note" role="alert">
          {describeError(list.error)}
        </p>
      )}
      <div className="list-body">
        {arrivals.length > 0 && (
          <div className="list-arrivals">
            <button type="button" onClick={() => void showArrivals(model).then(focusList)}>
              {listText.arrived(arrivals.length)}
              <span>{listText.show}</span>
            </button>
            <button
              type="button"
              aria-label={listText.dismissArrived}
              title={listText.dismissArrived}
              onClick={() => {
                model.arrivals.set([]);
                focusList();
              }}
            >
              <X size={13} strokeWidth={2.25} aria-hidden />
            </button>
          </div>
        )}
        {list.shown !== null && count === 0 ? (
          <ListEmpty />
        ) : (
          <ContextMenu.Root>
            <ContextMenu.Trigger render={<div className="list-holder" />}>
              <ClippingList />
            </ContextMenu.Trigger>
            {selection.ids.size > 0 && (
              <ClippingMenu inTrash={place.kind === 'trash'} several={selection.ids.size > 1} />
            )}
          </ContextMenu.Root>
        )}
      </div>
      {separator}
    </section>
  );
}
