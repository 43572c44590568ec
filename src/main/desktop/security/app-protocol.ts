import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from 'electron';
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

/** Serves the window's own files, and nothing else, under `app://clipdesk/`. */
export function serveAppProtocol(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? appFile(folder, request.url) : null;
    const bytes = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || bytes === null) {
      return new Response('Not found', { status: 404, headers: secureHeaders(appPolicy, 'text/plain') });
    }
    const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(bytes), { headers: secureHeaders(appPolicy, type) });
  });
}
