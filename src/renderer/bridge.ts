import type { ClipdeskBridge } from '../shared/desktop-contract';

declare global {
  interface Window {
    /** What the preload gives the page; nothing else leads out of it. */
    readonly clipdesk: ClipdeskBridge;
  }
}

/** The page's only door: named functions of the preload. */
export function clipdeskBridge(): ClipdeskBridge {
  return window.clipdesk;
}
