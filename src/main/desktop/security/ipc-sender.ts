import type { WebFrameMain } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** True only for the main frame of our own page; frames inside it and foreign pages get no answer. */
export function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}
