import type { Session } from 'electron';

const allowed = new Set(['app:', 'clip:', 'print:', 'data:', 'blob:', 'devtools:', 'chrome-devtools:']);

/** Cancels every request of every page that would leave the machine or read a file. Returns what was stopped, for tests. */
export function refuseNetwork(session: Session): readonly string[] {
  const refused: string[] = [];
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !allowed.has(new URL(details.url).protocol);
    if (cancel && refused.length < 1000) refused.push(details.url);
    answer({ cancel });
  });
  return refused;
}
