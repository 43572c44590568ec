/**
 * Moving the focus between panes. Each pane carries `data-pane`, and inside it one element `data-pane-focus` that takes
 * the focus when the pane is entered by keyboard.
 */
const paneNames = ['sidebar', 'list', 'reader', 'inspector', 'imports'] as const;
type PaneName = (typeof paneNames)[number];

function entry(pane: PaneName): HTMLElement | null {
  const inside = `[data-pane="${pane}"]`;
  const element =
    document.querySelector<HTMLElement>(`${inside} [data-pane-focus="true"]`) ??
    document.querySelector<HTMLElement>(`${inside} [tabindex="0"]`) ??
    document.querySelector<HTMLElement>(`${inside} button`);
  return element?.checkVisibility() === true ? element : null;
}

/**
 * The pane as a place for its menus, so that they belong to its landmark. Looked up when a menu opens: a menu may be
 * made before its pane is on the page.
 */
export function paneRef(pane: PaneName): { readonly current: HTMLElement | null } {
  return {
    get current() {
      return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
    },
  };
}

export function focusList(): void {
  entry('list')?.focus();
}

export function focusReader(): void {
  entry('reader')?.focus();
}

/** Puts the cursor into the search box, with its text selected. */
export function focusSearch(): void {
  focusSearchBox()?.select();
}

/** Puts the cursor into the search box, where it was. */
export function focusSearchBox(): HTMLInputElement | null {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  box?.focus();
  return box;
}

/** Moves the focus to the next (1) or previous (-1) pane that is there. */
export function cyclePane(by: 1 | -1): void {
  const now = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  const at = paneNames.findIndex((name) => name === now);
  for (let step = 1; step <= paneNames.length; step += 1) {
    const start = at === -1 && by === -1 ? 0 : at;
    const name = paneNames[(start + by * step + paneNames.length * 2) % paneNames.length];
    const element = name === undefined ? null : entry(name);
    if (element !== null) {
      element.focus();
      return;
    }
  }
}
