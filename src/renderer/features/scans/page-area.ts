import type { PageArea } from '../../../shared/model/scan';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** How far an arrow key moves or sizes, in parts of the page. */
const STEP = 0.01;
/** Smaller is a slip of the hand, no article. */
const LEAST = 0.005;

const within = (value: number, most = 1): number => Math.min(most, Math.max(0, value));

/** The area between two places on a page, cut to the page; null when it is too small to mean one. */
export function areaBetween(one: Place, other: Place): PageArea | null {
  const [left, right] = [within(Math.min(one.x, other.x)), within(Math.max(one.x, other.x))];
  const [top, bottom] = [within(Math.min(one.y, other.y)), within(Math.max(one.y, other.y))];
  if (right - left < LEAST || bottom - top < LEAST) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The area after an arrow key: moved, or with `resize` its right or lower edge moved. Null for other keys. */
export function moveArea(area: PageArea, key: string, resize: boolean): PageArea | null {
  const right = key === 'ArrowRight' ? STEP : key === 'ArrowLeft' ? -STEP : 0;
  const down = key === 'ArrowDown' ? STEP : key === 'ArrowUp' ? -STEP : 0;
  if (right === 0 && down === 0) return null;
  if (!resize)
    return {
      ...area,
      x: within(area.x + right, 1 - area.width),
      y: within(area.y + down, 1 - area.height),
    };
  return {
    ...area,
    width: Math.max(STEP, within(area.width + right, 1 - area.x)),
    height: Math.max(STEP, within(area.height + down, 1 - area.y)),
  };
}
