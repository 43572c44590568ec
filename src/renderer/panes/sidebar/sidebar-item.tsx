import type { DragEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { sidebarText } from '../../../shared/messages/window-en';
import './sidebar-item.css';

export interface SidebarItemProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly count: number;
  readonly selected: boolean;
  /** The one of its tree that Tab leads to. */
  readonly tabStop: boolean;
  readonly onChoose: () => void;
  readonly level?: number;
  /** Open or collapsed, for a tag with tags inside. */
  readonly open?: boolean;
  readonly onToggle?: () => void;
  /** Counts in the accent colour: something waits there. */
  readonly waiting?: boolean;
  readonly tagPath?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onContextMenu?: (event: MouseEvent) => void;
  readonly drop?: {
    readonly over: boolean;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
  readonly onDragStart?: (event: DragEvent) => void;
}

/** One line of the sidebar: a place, a tag or an outlet. */
export function SidebarItem(props: SidebarItemProps) {
  const {
    name,
    icon,
    count,
    selected,
    tabStop,
    onChoose,
    level = 1,
    open,
    onToggle,
    waiting = false,
    drop,
  } = props;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={selected}
      aria-expanded={open}
      aria-label={sidebarText.item(name, count)}
      tabIndex={tabStop ? 0 : -1}
      data-pane-focus={tabStop && selected}
      data-tag-path={props.tagPath}
      data-drop-over={drop?.over}
      className="sidebar-item"
      style={{ paddingInlineStart: 8 + (level - 1) * 14 }}
      draggable={props.onDragStart !== undefined}
      onDragStart={props.onDragStart}
      onDragOver={drop?.onDragOver}
      onDragLeave={drop?.onDragLeave}
      onDrop={drop?.onDrop}
      onClick={onChoose}
      onKeyDown={props.onKeyDown}
      onContextMenu={props.onContextMenu}
    >
      {onToggle !== undefined && (
        <span
          className="sidebar-item-toggle"
          aria-hidden
          data-open={open}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <ChevronRight size={12} strokeWidth={2.25} />
        </span>
      )}
      {icon !== null && (
        <span className="sidebar-item-icon" aria-hidden>
          {icon}
        </span>
      )}
      <span className="sidebar-item-name one-line" dir="auto" title={name}>
        {name}
      </span>
      {count > 0 && (
        <span className="sidebar-item-count" data-waiting={waiting} aria-hidden>
          {count.toLocaleString('en')}
        </span>
      )}
    </div>
  );
}
