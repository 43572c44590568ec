import { useEffect, useState } from 'react';
import { whyText } from '../../../shared/messages/search-en';
import type { ClippingId } from '../../../shared/model/clipping';
import type { WhyPart } from '../../../shared/model/why-part';
import { questionWithin } from '../../state/question-within';
import { useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import './why-section.css';

/** While something is searched for: which fields and words of the clipping match, and which rule set its tag. */
export function WhySection({ id }: { readonly id: ClippingId }) {
  const model = useWindow();
  const shown = useStorePart(model.list.state, (list) => list.shown);
  const version = useStorePart(model.list.state, (list) => list.version);
  const [why, setWhy] = useState<{ readonly of: string; readonly parts: readonly WhyPart[] } | null>(null);
  const query = shown?.query.trim() ?? '';
  const within = shown === null ? '' : questionWithin(shown);
  const of = JSON.stringify([id, query, within]);
  useEffect(() => {
    if (query === '') return;
    let isNewest = true;
    model.client
      .call('search.why', { id, query, within })
      .then(({ parts }) => {
        if (isNewest) setWhy({ of, parts });
      })
      // What explains a row is an offer: a library that restarts is told of by its banner.
      .catch(() => setWhy(null));
    return () => {
      isNewest = false;
    };
    // `of` is the three asked for; after each new answer of the list it is asked anew.
  }, [model, id, query, within, of, version]);
  if (query === '' || why?.of !== of || why.parts.length === 0) return null;
  return (
    <section className="inspector-group why" aria-label={whyText.title}>
      <h2>{whyText.title}</h2>
      <ul>
        {why.parts.map(({ asked, found, rule }) => (
          <li key={asked}>
            <span className="why-asked" dir="auto">
              {asked}
            </span>
            {asWritten(asked, found).length > 0 && (
              <span className="why-found">
                {asWritten(asked, found)
                  .map(({ field }) => whyText.fields[field])
                  .join(', ')}
              </span>
            )}
            {inOtherForms(asked, found).map(({ field, words }) => (
              <span key={field} className="why-found">
                {whyText.fields[field]}: <span dir="auto">{words.join(', ')}</span>
              </span>
            ))}
            {rule !== null && <span className="why-found">{whyText.rule(rule)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Found = WhyPart['found'];

/** The fields that have what was asked for just as it was asked. */
function asWritten(asked: string, found: Found): Found {
  return found.filter(({ words }) => words.every((word) => word.toLowerCase() === asked.toLowerCase()));
}

/** Those that have it in another form, which is worth saying. */
function inOtherForms(asked: string, found: Found): Found {
  return found.filter((one) => !asWritten(asked, [one]).includes(one));
}
