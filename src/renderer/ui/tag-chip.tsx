import { X } from 'lucide-react';
import { inspectorText } from '../../shared/messages/inspector-en';
import { splitTagPath } from '../state/tag-tree';
import './tag-chip.css';

/** A tag's colour as a dot. */
export function TagDot({ color }: { readonly color: string | null }) {
  return (
    <span
      className="tag-dot"
      data-plain={color === null}
      style={color === null ? undefined : { background: color }}
    />
  );
}

interface TagChipProps {
  readonly path: string;
  readonly color: string | null;
  /** Shows only the last name; the whole path is in the title. */
  readonly short?: boolean;
  readonly onRemove?: () => void;
  /** e.g. on how many of the selected clippings. */
  readonly note?: string;
}

/** A tag on a clipping. */
export function TagChip({ path, color, short = false, onRemove, note }: TagChipProps) {
  const { parents, name } = splitTagPath(path);
  return (
    <span className="tag-chip" title={path.replaceAll('/', ' / ')}>
      <TagDot color={color} />
      <span className="tag-chip-name" dir="auto">
        {!short && parents.length > 0 && <span className="tag-chip-parents">{parents.join(' / ')} / </span>}
        {name}
      </span>
      {note !== undefined && <span className="tag-chip-note">{note}</span>}
      {onRemove !== undefined && (
        <button
          type="button"
          className="tag-chip-remove"
          aria-label={inspectorText.removeTag(path)}
          onClick={onRemove}
        >
          <X size={11} strokeWidth={2.25} aria-hidden />
        </button>
      )}
    </span>
  );
}
