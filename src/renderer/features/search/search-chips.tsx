import type { KeyboardEvent } from 'react';
import { X } from 'lucide-react';
import { chipText, tookText } from '../../../shared/messages/search-en';
import { focusSearchBox } from '../../panes/focus-panes';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { withoutChip } from './edit-query';

/** How the query was understood, a chip each, which a click or Delete takes out of it. */
export function SearchChips({ id }: { readonly id: string }) {
  const model = useWindow();
  const { question, shown, understood, tookMs } = useStore(model.list.state);
  const chips = question.query.trim() === '' || shown?.query.trim() === '' ? [] : understood;
  const remove = (at: number): void => {
    model.list.ask({ query: withoutChip(question.query, understood, at) });
    focusSearchBox();
  };
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    remove(at);
  };
  return (
    <ul id={id} className="search-chips" aria-label={chipText.label}>
      {chips.map(({ text, kind }, at) => (
        // Chips have no identity but their place in the query.
        <li key={at} className="search-chip" data-kind={kind} title={chipText.faults[kind] ?? text}>
          <span dir="auto">{text}</span>
          <button
            type="button"
            aria-label={chipText.remove(text)}
            // The answer may be one letter behind what is typed: then the chips are not yet its parts.
            disabled={shown !== question}
            onClick={() => remove(at)}
            onKeyDown={(event) => onKeyDown(event, at)}
          >
            <X size={10} strokeWidth={2.5} aria-hidden />
          </button>
        </li>
      ))}
      {chips.length > 0 && tookMs !== null && <li className="search-time">{tookText(tookMs)}</li>}
    </ul>
  );
}
