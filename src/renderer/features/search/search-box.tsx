import { useId, type FocusEvent, type KeyboardEvent } from 'react';
import { Search, X } from 'lucide-react';
import { insideText } from '../../../shared/messages/search-en';
import { placeText, searchText } from '../../../shared/messages/window-en';
import { rememberSearch } from '../../actions/recent-searches';
import { leaveInside } from '../../actions/search-inside';
import { focusList, focusSearchBox } from '../../panes/focus-panes';
import type { Place } from '../../state/place';
import { useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { SearchChips } from './search-chips';
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
  const question = useStorePart(model.list.state, (list) => list.question);
  const chipsId = useId();
  const { query, place, inside } = question;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && query !== '') model.list.ask({ query: '' });
    else if (event.key === 'Escape' && inside !== '') leaveInside(model);
    else if (event.key === 'Escape') focusList();
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      rememberSearch(model).catch(model.fail);
      focusList();
      // The answer to the last letter may still be on its way.
      model.list.settled().then(() => {
        if (model.selection.state.get().focus === -1) model.selection.select(0).catch(model.fail);
      }, model.fail);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Whoever goes on elsewhere in the window has found what was searched for. */
  const onBlur = (event: FocusEvent): void => {
    const leaves = !event.currentTarget.contains(event.relatedTarget) && document.hasFocus();
    if (leaves) rememberSearch(model).catch(model.fail);
  };

  return (
    <search className="search" onBlur={onBlur}>
      <div className="search-box">
        <Search size={14} strokeWidth={2} aria-hidden />
        <input
          type="search"
          aria-label={searchText.label}
          aria-describedby={chipsId}
          placeholder={
            inside !== ''
              ? insideText.placeholder
              : place.kind === 'all'
                ? searchText.placeholder
                : searchText.placeholderIn(placeName(place))
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
      {inside !== '' && (
        <p className="search-inside">
          <span className="one-line" dir="auto" title={inside}>
            {insideText.inside(inside)}
          </span>
          <button
            type="button"
            aria-label={insideText.leave}
            title={insideText.leave}
            onClick={() => leaveInside(model)}
          >
            <X size={11} strokeWidth={2.5} aria-hidden />
          </button>
        </p>
      )}
      <SearchSuggestions text={query} />
      <SearchChips id={chipsId} />
    </search>
  );
}
