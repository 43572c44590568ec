import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './filter-list.css';

/** One line to choose from. */
export interface FilterItem {
  readonly key: string;
  /** A heading is shown where the group changes. */
  readonly group?: string;
  readonly content: ReactNode;
}

interface FilterListProps {
  readonly label: string;
  readonly resultsLabel: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly items: readonly FilterItem[];
  /** `more`: Shift was held, to choose and stay. */
  readonly onChoose: (key: string, more: boolean) => void;
  readonly none: string;
  readonly footer?: ReactNode;
}

/** A text field over a list that it narrows: type, move with the arrow keys, Enter chooses. */
export function FilterList(props: FilterListProps) {
  const { label, resultsLabel, placeholder, text, onText, items, onChoose, none, footer } = props;
  const [wanted, setWanted] = useState({ text, at: 0 });
  const at = wanted.text === text ? Math.min(wanted.at, items.length - 1) : 0;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const optionId = (index: number): string => `${listId}-${index}`;

  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at, text]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = items.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const next = steps[event.key];
    const item = items[at];
    if (next !== undefined) setWanted({ text, at: Math.max(0, next) });
    else if (event.key === 'Enter' && item !== undefined) onChoose(item.key, event.shiftKey);
    else return;
    event.preventDefault();
  };

  return (
    <div className="filter-list">
      <input
        className="filter-list-input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={items.length > 0 ? optionId(at) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={resultsLabel}
        className="filter-list-items"
        tabIndex={-1}
      >
        {items.map((item, index) => (
          <div key={item.key} role="presentation">
            {item.group !== undefined && item.group !== items[index - 1]?.group && (
              <div className="filter-list-group" role="presentation">
                {item.group}
              </div>
            )}
            <div
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              className="filter-list-item"
              onPointerMove={() => {
                if (index !== at) setWanted({ text, at: index });
              }}
              onClick={(event) => onChoose(item.key, event.shiftKey)}
            >
              {item.content}
            </div>
          </div>
        ))}
      </div>
      {items.length === 0 && <p className="filter-list-none">{none}</p>}
      {footer !== undefined && <div className="filter-list-footer">{footer}</div>}
    </div>
  );
}
