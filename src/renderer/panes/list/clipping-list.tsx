import { useCallback, useEffect, useId, useRef, type DragEvent, type MouseEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { listText } from '../../../shared/messages/window-en';
import { focusReader } from '../focus-panes';
import { CLIPPINGS_DRAG } from '../drag-clippings';
import { rowCount } from '../../state/list-model';
import { rowAt } from '../../state/row-pages';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { DIVIDER_HEIGHT, lineCount, lineOfRow, ROW_HEIGHT, rowOfLine } from './list-geometry';
import { ListRowView } from './list-row';
import { useFocusIfLost } from './use-focus-if-lost';
import { useListKeys } from './use-list-keys';
import { useSteadyScroll } from './use-steady-scroll';
import './clipping-list.css';

/** Lines painted beyond what is seen. */
const OVERSCAN = 6;

/** The list itself: only the lines in view are painted, and only the pages looked at are loaded. */
export function ClippingList() {
  const model = useWindow();
  const list = useStore(model.list.state);
  const selection = useStore(model.selection.state);
  const scroller = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const onKeyDown = useListKeys();
  const count = rowCount(list);
  const inInbox = list.question.place.kind === 'inbox';

  // It warns that a React compiler would leave this component alone; there is none in this project.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: lineCount(list),
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (rowOfLine(list, line) === null ? DIVIDER_HEIGHT : ROW_HEIGHT),
    overscan: list.version === 0 ? 0 : OVERSCAN,
    // What is shown from the start is painted with the first frame, before it can be measured.
    initialRect: { width: 0, height: window.innerHeight },
  });
  useSteadyScroll(list, selection.ids, scroller);
  useFocusIfLost(scroller);

  // The dividing line is less high than a row: where it stands decides every position below.
  useEffect(() => virtualizer.measure(), [virtualizer, list.total, list.some]);

  const lines = virtualizer.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0)
      model.list.lookAt(rowOfLine(list, first) ?? first, Math.min(count - 1, rowOfLine(list, last) ?? last));
  }, [model, list, count, first, last]);

  const { focus, reveal } = selection;
  useEffect(() => {
    if (focus >= 0) virtualizer.scrollToIndex(lineOfRow(model.list.state.get(), focus), { align: 'auto' });
    // Only when the focus was moved on purpose: rows that come and go must not scroll the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reveal]);

  const onPress = useCallback(
    (event: MouseEvent, position: number): void => {
      const { selection: choosing, list: rows, isMac, fail } = model;
      const row = rowAt(rows.state.get().pages, position);
      const mod = isMac ? event.metaKey : event.ctrlKey;
      const alreadyIn = row !== undefined && choosing.state.get().ids.has(row.id);
      if (event.shiftKey) choosing.extendTo(position).catch(fail);
      else if (mod) choosing.toggle(position).catch(fail);
      // A press on one of several selected begins a drag or a context menu of all of them.
      else if (!alreadyIn) choosing.select(position).catch(fail);
    },
    [model],
  );

  /** A click without dragging on one of several selected selects it alone. */
  const onClick = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option === null || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const position = Number(option.getAttribute('aria-posinset')) - 1;
    if (selection.ids.size > 1) model.selection.select(position).catch(model.fail);
  };

  const onDragStart = useCallback(
    (event: DragEvent, position: number): void => {
      const row = rowAt(model.list.state.get().pages, position);
      if (row === undefined) return;
      const { ids } = model.selection.state.get();
      event.dataTransfer.effectAllowed = 'copy';
      event.dataTransfer.setData(CLIPPINGS_DRAG, JSON.stringify(ids.has(row.id) ? [...ids] : [row.id]));
    },
    [model],
  );

  const rowId = (position: number): string => `${idPrefix}-${position}`;
  const focusPainted = lines.some(({ index }) => rowOfLine(list, index) === focus);

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={listText.label}
      aria-multiselectable
      aria-activedescendant={focusPainted ? rowId(focus) : undefined}
      tabIndex={0}
      data-pane-focus
      className="clipping-list"
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className="clipping-list-space" style={{ height: virtualizer.getTotalSize() }}>
        {lines.map((line) => {
          const position = rowOfLine(list, line.index);
          const row = position === null ? undefined : rowAt(list.pages, position);
          return (
            <div
              key={line.key}
              role="presentation"
              className="clipping-list-line"
              style={{ height: line.size, transform: `translateY(${line.start}px)` }}
            >
              {position === null ? (
                <div className="list-divider" role="presentation">
                  <span>{listText.some}</span>
                </div>
              ) : row === undefined ? (
                <div className="list-row" data-loading="true" role="presentation" />
              ) : (
                <ListRowView
                  row={row}
                  id={rowId(position)}
                  position={position}
                  count={count}
                  selected={selection.ids.has(row.id)}
                  focused={focus === position}
                  showInbox={!inInbox}
                  onPress={onPress}
                  onOpen={focusReader}
                  onDragStart={onDragStart}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
