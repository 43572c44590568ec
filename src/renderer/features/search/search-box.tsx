import { useId, type KeyboardEvent } from 'react';
import { Search, X } from 'lucide-react';
import { chipFaultText } from '../../../shared/messages/search-en';
import { placeText, searchText } from '../../../shared/messages/window-en';
import { focusList, focusSearchBox } from '../../panes/focus-panes';
import type { Place } from '../../state/place';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { SearchSuggestions } from './search-suggestions';
import './search-box.css';

/** What a place is called. */
export function placeName(place: Place): string {
  if (place.kind === 'tag') return place.path.replaceAll('/', ' / ');
  if (place.kind === 'outlet' || place.kind === 'saved') return place.name;
  return placeText[place.kind];
}

/** The search box: asks as you type; under it, how the query was understood. */
export function SearchBox() {
  const model = useWindow();
  const { question, shown, understood } = useStore(model.list.state);
  const chipsId = useId();
  const { query, place } = question;
  const chips = query.trim() === '' || shown?.query.trim() === '' ? [] : understood;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') model.list.ask({ query: '' });
    else if (event.key === 'Escape') focusList();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      focusList();
      // The answer to the last letter may still be on its way.
      model.list.settled().then(() => {
        if (model.selection.state.get().focus === -1) model.selection.select(0).catch(model.fail);
      }, model.fail);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="search">
      <div className="search-box">
        <Search size={14} strokeWidth={2} aria-hidden />
        <input
          type="search"
          aria-label={searchText.label}
          aria-describedby={chipsId}
          placeholder={
            place.kind === 'all' ? searchText.placeholder : searchText.placeholderIn(placeName(place))
          }
          value={query}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => model.list.ask({ query: event.target.value })}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            className="search-clear"
            aria-label={searchText.clear}
            onClick={() => {
              model.list.ask({ query: '' });
              focusSearchBox();
            }}
          >
            <X size={12} strokeWidth={2.5} aria-hidden />
          </button>
        )}
      </div>
      <SearchSuggestions text={query} />
      <ul id={chipsId} className="search-chips" aria-label={searchText.understood}>
        {chips.map(({ text, kind }, at) => (
          // Chips have no identity but their place in the query.
          <li
            key={at}
            className="search-chip"
            data-kind={kind}
            dir="auto"
            title={chipFaultText[kind] ?? text}
          >
            {text}
          </li>
        ))}
      </ul>
    </search>
  );
}
