import { useEffect, useState } from 'react';
import { Minus } from 'lucide-react';
import { facetText, facetValueText } from '../../../shared/messages/facets-en';
import { filterText } from '../../../shared/messages/window-en';
import { facetNames, facetTerm, type FacetName, type FacetValue } from '../../../shared/model/facets';
import { useStore, useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { DateBars } from './date-bars';
import { daysOf, hasTerm, withoutTerm, withTerm } from './edit-query';
import './filter-panel.css';

/** Values of a facet shown before “more” is pressed. */
const FIRST_VALUES = 5;

/** What the list shows, counted: each value can be asked for or left out by a click, and the days by a drag. */
export function FilterPanel() {
  const model = useWindow();
  const counts = useStore(model.facets.state);
  const query = useStorePart(model.list.state, ({ question }) => question.query);
  useEffect(() => model.facets.follow(), [model]);
  if (counts === null) return <section className="filter-panel" aria-label={filterText.label} />;
  const { facets, histogram } = counts;
  return (
    <section className="filter-panel" aria-label={filterText.label}>
      {(histogram.bars.length > 1 || daysOf(query) !== null) && <DateBars histogram={histogram} />}
      <div className="filter-groups">
        {facetNames.map((name) => (
          <FacetGroup key={name} name={name} values={facets[name]} query={query} />
        ))}
      </div>
    </section>
  );
}

interface FacetGroupProps {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly query: string;
}

function FacetGroup({ name, values, query }: FacetGroupProps) {
  const model = useWindow();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const toggle = (term: string): void =>
    model.list.ask({ query: hasTerm(query, term) ? withoutTerm(query, term) : withTerm(query, term) });
  const shown = all ? values : values.slice(0, FIRST_VALUES);
  return (
    <div className="filter-group" role="group" aria-label={facetText[name]}>
      <h2>{facetText[name]}</h2>
      {shown.map(({ value, count }) => {
        const term = facetTerm(name, value);
        const text = facetValueText(name, value);
        return (
          <div key={value} className="filter-value">
            <button
              type="button"
              className="filter-only"
              aria-pressed={hasTerm(query, term)}
              aria-label={filterText.only(text, count)}
              onClick={() => toggle(term)}
            >
              <span className="one-line" dir="auto" title={text}>
                {text}
              </span>
              <span className="filter-count">{count.toLocaleString('en')}</span>
            </button>
            <button
              type="button"
              className="filter-without"
              aria-label={filterText.without(text)}
              title={filterText.without(text)}
              onClick={() => toggle(`-${term}`)}
            >
              <Minus size={12} strokeWidth={2} aria-hidden />
            </button>
          </div>
        );
      })}
      {values.length > FIRST_VALUES && (
        <button type="button" className="filter-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? filterText.fewer : filterText.more(values.length - FIRST_VALUES)}
        </button>
      )}
    </div>
  );
}
