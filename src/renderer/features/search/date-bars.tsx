import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { filterText } from '../../../shared/messages/window-en';
import type { Histogram } from '../../../shared/model/facets';
import { useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { daysOf, withDays } from './edit-query';

/** A bar of one clipping beside one of thousands is seen all the same. */
const LEAST_HEIGHT = 6;

interface Brush {
  readonly from: number;
  readonly to: number;
}

/**
 * The found clippings by date. A drag over the bars, or Shift and the arrow keys, limits the search to their days; a
 * click or Enter to those of one bar.
 */
export function DateBars({ histogram: { bars, unit } }: { readonly histogram: Histogram }) {
  const model = useWindow();
  const query = useStorePart(model.list.state, ({ question }) => question.query);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [focus, setFocus] = useState(0);
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const limit = daysOf(query);

  const ask = ({ from, to }: Brush): void => {
    const [first, last] = [bars[Math.min(from, to)], bars[Math.max(from, to)]];
    if (first !== undefined && last !== undefined)
      model.list.ask({ query: withDays(query, `${first.from}..${last.to}`) });
    setBrush(null);
  };
  const barAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor(((clientX - left) / width) * bars.length)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = Math.min(focus, bars.length - 1);
    if (event.key === 'Enter' || event.key === ' ') ask(brush ?? { from: at, to: at });
    else if (event.key === 'Escape' && brush !== null) setBrush(null);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const next = Math.max(0, Math.min(bars.length - 1, at + (event.key === 'ArrowRight' ? 1 : -1)));
      setFocus(next);
      setBrush(event.shiftKey ? { from: brush?.from ?? at, to: next } : null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isIn = (place: number): boolean =>
    brush !== null && place >= Math.min(brush.from, brush.to) && place <= Math.max(brush.from, brush.to);
  const shown = bars[Math.min(focus, bars.length - 1)];
  const [first, last] = [bars[0], bars.at(-1)];

  return (
    <div className="date-bars">
      <div
        className="date-bars-plot"
        role="slider"
        tabIndex={0}
        aria-label={filterText.dates}
        aria-description={filterText.datesHow}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={Math.min(focus, bars.length - 1)}
        aria-valuetext={shown === undefined ? '' : filterText.bar(periodText(shown.from, unit), shown.count)}
        onKeyDown={onKeyDown}
        onBlur={() => setBrush(null)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = barAt(event);
          setFocus(at);
          setBrush({ from: at, to: at });
        }}
        onPointerMove={(event) => {
          if (brush !== null && event.buttons === 1) setBrush({ from: brush.from, to: barAt(event) });
        }}
        onPointerUp={() => {
          if (brush !== null) ask(brush);
        }}
      >
        {bars.map(({ from, count }, place) => (
          <span
            key={from}
            className="date-bar"
            data-chosen={isIn(place) || undefined}
            data-focus={place === focus || undefined}
            title={filterText.bar(periodText(from, unit), count)}
          >
            <span
              style={{
                height: count === 0 ? 0 : `${LEAST_HEIGHT + ((100 - LEAST_HEIGHT) * count) / highest}%`,
              }}
            />
          </span>
        ))}
      </div>
      <div className="date-bars-ends">
        <span>{first === undefined ? '' : periodText(first.from, unit)}</span>
        {limit !== null && (
          <button
            type="button"
            className="filter-more"
            onClick={() => model.list.ask({ query: withDays(query, null) })}
          >
            {filterText.allDates}
          </button>
        )}
        <span>{last === undefined ? '' : periodText(last.from, unit)}</span>
      </div>
    </div>
  );
}

/** A day, month or year that begins on `from`, in words. */
function periodText(from: string, unit: Histogram['unit']): string {
  if (unit === 'year') return from.slice(0, 4);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(unit === 'day' ? { day: 'numeric' } : {}),
  }).format(new Date(`${from}T00:00:00Z`));
}
