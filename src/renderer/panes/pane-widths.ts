/** Smallest and largest width of each pane that can be resized, in CSS pixels. */
export const paneLimits = {
  sidebar: { least: 168, most: 400 },
  list: { least: 268, most: 640 },
  inspector: { least: 232, most: 480 },
} as const;
export type ResizablePane = keyof typeof paneLimits;

/** The reader is never narrower. */
export const READER_LEAST = 320;

export interface PaneWidths {
  readonly sidebar: number;
  readonly list: number;
  /** 0 when the inspector is closed or there is no room for it. */
  readonly inspector: number;
}

export function clampPane(pane: ResizablePane, width: number): number {
  const { least, most } = paneLimits[pane];
  return Math.round(Math.max(least, Math.min(most, width)));
}

/**
 * The widths that fit a window: the wanted ones where they leave the reader enough; otherwise the panes give way, the
 * inspector first, then the list, then the sidebar, each down to its least, and at last the inspector closes.
 */
export function fitPanes(window: number, wanted: PaneWidths): PaneWidths {
  let inspector = wanted.inspector === 0 ? 0 : clampPane('inspector', wanted.inspector);
  let list = clampPane('list', wanted.list);
  let sidebar = clampPane('sidebar', wanted.sidebar);
  const lacking = (): number => Math.max(0, sidebar + list + inspector + READER_LEAST - window);
  if (inspector > 0) inspector = Math.max(paneLimits.inspector.least, inspector - lacking());
  list = Math.max(paneLimits.list.least, list - lacking());
  sidebar = Math.max(paneLimits.sidebar.least, sidebar - lacking());
  if (lacking() > 0) inspector = 0;
  return { sidebar, list, inspector };
}
