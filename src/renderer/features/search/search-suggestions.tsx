import { useEffect, useState } from 'react';
import { History, Radio, Search, Tag, type LucideIcon } from 'lucide-react';
import { recentText } from '../../../shared/messages/search-en';
import { searchText } from '../../../shared/messages/window-en';
import type { Suggestion } from '../../../shared/model/suggestion';
import { forgetSearches } from '../../actions/recent-searches';
import { focusSearchBox } from '../../panes/focus-panes';
import { recentFor } from '../../state/recent-searches';
import { useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';

/** So many fit into one line of a narrow list, and are read at a glance. */
const MOST = 6;
/** Of what was searched for before, once something is typed. */
const MOST_RECENT = 2;

const icons: Partial<Record<Suggestion['kind'] | 'recent', LucideIcon>> = {
  tag: Tag,
  outlet: Radio,
  saved: Search,
  recent: History,
};

/** Ways to go on with what is typed, and searches made before, under the box while the focus is in it: a click, or Tab and Enter, takes one. */
export function SearchSuggestions({ text }: { readonly text: string }) {
  const model = useWindow();
  const recent = useStorePart(model.settings.state, (settings) => settings.recentSearches);
  const [found, setFound] = useState<{
    readonly text: string;
    readonly suggestions: readonly Suggestion[];
  }>();
  useEffect(() => {
    if (text.trim() === '') return;
    let isNewest = true;
    model.client
      .call('search.suggest', { text, limit: MOST, wait: true })
      .then(({ suggestions }) => {
        if (isNewest) setFound({ text, suggestions });
      })
      // Suggestions are an offer: a library that restarts is told of by its banner.
      .catch(() => setFound(undefined));
    return () => {
      isNewest = false;
    };
  }, [model, text]);
  // What was suggested for a letter less stays until the next answer, so that nothing flickers.
  const shown =
    found !== undefined && text.trim() !== '' && text.startsWith(found.text) ? found.suggestions : [];
  const isEmpty = text.trim() === '';
  const before = recentFor(recent, text, isEmpty ? MOST : MOST_RECENT);
  const offers: readonly Offer[] = [
    ...before.map((query): Offer => ({ kind: 'recent', label: query, text: query })),
    ...shown.filter((suggestion) => !before.includes(suggestion.text)),
  ].slice(0, MOST);
  if (offers.length === 0) return null;
  return (
    <ul className="search-suggestions" aria-label={searchText.suggestions}>
      {offers.map((offer) => {
        const Icon = icons[offer.kind];
        return (
          <li key={offer.text}>
            <button
              type="button"
              aria-label={searchText.suggested(searchText.suggestionKinds[offer.kind], offer.label)}
              dir="auto"
              title={offer.label}
              onClick={() => {
                model.list.ask({ query: isWhole(offer) ? offer.text : `${offer.text} ` });
                focusSearchBox();
              }}
            >
              {Icon !== undefined && <Icon size={11} strokeWidth={2} aria-hidden />}
              <span className="one-line">
                {offer.kind === 'tag' ? offer.label.replaceAll('/', ' / ') : offer.label}
              </span>
            </button>
          </li>
        );
      })}
      {isEmpty && (
        <li>
          <button
            type="button"
            className="search-forget"
            onClick={() => {
              forgetSearches(model);
              focusSearchBox();
            }}
          >
            {recentText.clear}
          </button>
        </li>
      )}
    </ul>
  );
}

type Offer = Omit<Suggestion, 'kind'> & { readonly kind: Suggestion['kind'] | 'recent' };

/** A field waits for its value, and a search made before is complete: no space follows. */
function isWhole({ kind }: Offer): boolean {
  return kind === 'field' || kind === 'recent';
}
