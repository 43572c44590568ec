import { useEffect, useState } from 'react';
import { Radio, Search, Tag, type LucideIcon } from 'lucide-react';
import { searchText } from '../../../shared/messages/window-en';
import type { Suggestion } from '../../../shared/model/suggestion';
import { focusSearchBox } from '../../panes/focus-panes';
import { useWindow } from '../../state/window-model';

/** So many fit into one line of a narrow list, and are read at a glance. */
const MOST = 6;

const icons: Partial<Record<Suggestion['kind'], LucideIcon>> = { tag: Tag, outlet: Radio, saved: Search };

/** Ways to go on with what is typed, under the box while the focus is in it: a click, or Tab and Enter, takes one. */
export function SearchSuggestions({ text }: { readonly text: string }) {
  const model = useWindow();
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
  if (shown.length === 0) return null;
  return (
    <ul className="search-suggestions" aria-label={searchText.suggestions}>
      {shown.map((suggestion) => {
        const Icon = icons[suggestion.kind];
        return (
          <li key={suggestion.text}>
            <button
              type="button"
              aria-label={searchText.suggested(searchText.suggestionKinds[suggestion.kind], suggestion.label)}
              dir="auto"
              onClick={() => {
                model.list.ask({
                  query: suggestion.kind === 'field' ? suggestion.text : `${suggestion.text} `,
                });
                focusSearchBox();
              }}
            >
              {Icon !== undefined && <Icon size={11} strokeWidth={2} aria-hidden />}
              {suggestion.kind === 'tag' ? suggestion.label.replaceAll('/', ' / ') : suggestion.label}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
