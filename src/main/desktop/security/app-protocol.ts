import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { START_VIEW_ELEMENT } from '../../../shared/start-view-element';
import { appPolicy, secureHeaders } from './content-security-policy';

/** Where the window lives. */
export const APP_ORIGIN = 'app://clipdesk';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The file inside `folder` an address of the app asks for, or null: another host, an escape from the folder in any
 * spelling, or a kind of file the window has none of.
 */
export function appFile(folder: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== 'clipdesk') return null;
  let name: string;
  try {
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\') || name.split('/').includes('..')) return null;
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  const inside = path.relative(folder, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null;
  return Object.hasOwn(contentTypes, path.extname(file)) ? file : null;
}

/**
 * The page with data in it, for its scripts to read. It never runs: its type is no script's, and no `<` in it can end it.
 * (HTML, "prepare the script element": a type that is not JavaScript's makes a data block.)
 */
export function pageWithData(page: string, id: string, json: string): string {
  const block = `<script type="application/json" id="${id}">${json.replace(/</g, '\\u003c')}</script>`;
  return page.replace('</head>', () => `${block}</head>`);
}

/**
 * Serves the window's own files, and nothing else, under `app://clipdesk/`. `startView` gives the JSON that the page gets
 * with it, or null.
 */
export function serveAppProtocol(session: Session, folder: string, startView: () => string | null): void {
  const page = path.join(folder, 'index.html');
  const answer = async (request: ProtocolRequest): Promise<ProtocolResponse> => {
    const file = request.method === 'GET' ? appFile(folder, request.url) : null;
    const bytes = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || bytes === null) {
      const headers = secureHeaders(appPolicy, 'text/plain');
      return { statusCode: 404, headers, data: Buffer.from('Not found') };
    }
    const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
    const view = file === page ? startView() : null;
    const data =
      view === null ? bytes : Buffer.from(pageWithData(bytes.toString('utf8'), START_VIEW_ELEMENT, view));
    return { headers: secureHeaders(appPolicy, type), data };
  };
  // `handle` would need Node's fetch, which takes as long to load as the window's script: see decision 0006.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  session.protocol.registerBufferProtocol('app', (request, callback) => void answer(request).then(callback));
}
