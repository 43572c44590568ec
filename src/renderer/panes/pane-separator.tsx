import type { KeyboardEvent, PointerEvent } from 'react';
import { clampPane, paneLimits, type ResizablePane } from './pane-widths';
import './pane-separator.css';

interface PaneSeparatorProps {
  readonly pane: ResizablePane;
  readonly label: string;
  /** The width shown now, in CSS pixels. */
  readonly width: number;
  /** Which side of the separator the pane is on. */
  readonly side: 'start' | 'end';
  readonly onWidth: (width: number) => void;
}

const STEP = 16;

/** The line between two panes: drag it, or focus it and use the arrow keys, Home and End. */
export function PaneSeparator({ pane, label, width, side, onWidth }: PaneSeparatorProps) {
  const { least, most } = paneLimits[pane];
  const sign = side === 'start' ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent): void =>
      onWidth(clampPane(pane, width + sign * (move.clientX - from)));
    const onEnd = (): void => {
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('lostpointercapture', onEnd);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', onEnd);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width - sign * STEP,
      ArrowRight: width + sign * STEP,
      Home: least,
      End: most,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(clampPane(pane, next));
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className="pane-separator"
      data-side={side}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
