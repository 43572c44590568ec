import { memo, type DragEvent, type MouseEvent } from 'react';
import { Ban, Star } from 'lucide-react';
import type { ListRow } from '../../../shared/model/list-row';
import { listText } from '../../../shared/messages/window-en';
import { textOfParts } from '../../../shared/model/text-parts';
import { dateLabel } from '../../ui/date-label';
import { MarkedText } from '../../ui/marked-text';
import { TagChip } from '../../ui/tag-chip';

/** Tags shown on a row; the rest is counted. */
const MOST_CHIPS = 3;

interface ListRowViewProps {
  readonly row: ListRow;
  readonly id: string;
  readonly position: number;
  readonly count: number;
  readonly selected: boolean;
  readonly focused: boolean;
  /** The dot of the Inbox is of no use inside the Inbox. */
  readonly showInbox: boolean;
  readonly onPress: (event: MouseEvent, position: number) => void;
  readonly onOpen: () => void;
  readonly onDragStart: (event: DragEvent, position: number) => void;
}

/** One clipping in the list: outlet and date, headline, passage, tags. */
export const ListRowView = memo(function ListRowView(props: ListRowViewProps) {
  const { row, id, position, count, selected, focused, showInbox, onPress, onOpen, onDragStart } = props;
  const headline = textOfParts(row.headline);
  const outlet = row.outlet ?? row.source;
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={position + 1}
      aria-setsize={count}
      data-focused={focused}
      data-tags={row.tags.length > 0}
      data-status={row.status}
      className="list-row"
      draggable
      onMouseDown={(event) => onPress(event, position)}
      onDoubleClick={onOpen}
      onDragStart={(event) => onDragStart(event, position)}
    >
      {showInbox && row.status === 'inbox' && (
        <span className="list-row-dot" role="img" aria-label={listText.inInbox} title={listText.inInbox} />
      )}
      <div className="list-row-meta">
        <span className="list-row-outlet one-line" dir="auto" data-unknown={outlet === null}>
          {outlet ?? listText.unknownOutlet}
        </span>
        {row.status === 'excluded' && (
          <Ban size={12} strokeWidth={2} role="img" aria-label={listText.excluded} />
        )}
        {row.starred && (
          <Star
            className="list-row-star"
            size={12}
            strokeWidth={2}
            role="img"
            aria-label={listText.starred}
          />
        )}
        <span
          className="list-row-date"
          data-inferred={row.dateInferred}
          title={row.dateInferred ? listText.inferred : undefined}
        >
          {row.datePublished === null ? listText.noDate : dateLabel(row.datePublished)}
        </span>
      </div>
      <div className="list-row-text">
        <div className="list-row-headline" dir="auto" title={headline}>
          {headline === '' ? listText.noHeadline : <MarkedText parts={row.headline} />}
        </div>
        <div className="list-row-passage">
          <div className="list-row-snippet" dir="auto">
            <MarkedText parts={row.snippet} />
          </div>
        </div>
      </div>
      {row.tags.length > 0 && (
        <div className="list-row-tags">
          {row.tags.slice(0, MOST_CHIPS).map(({ path, color }) => (
            <TagChip key={path} path={path} color={color} short />
          ))}
          {row.tags.length > MOST_CHIPS && (
            <span className="list-row-more">+{row.tags.length - MOST_CHIPS}</span>
          )}
        </div>
      )}
    </div>
  );
});
