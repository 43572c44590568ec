import type { Session } from 'electron';
import { z } from 'zod';
import { clippingIdSchema } from '../../../shared/model/clipping';
import type { LibraryHost } from '../library/library-host';
import { clipPolicy, secureHeaders } from './content-security-policy';

/** What `clip://<id>/?view=text&q=…&size=17` asks for. */
const clipAddressSchema = z.object({
  id: clippingIdSchema,
  view: z.enum(['text', 'original']),
  query: z.string().max(20_000),
  textSize: z.coerce.number().min(12).max(28),
});
export type ClipAddress = z.infer<typeof clipAddressSchema>;

/** Reads an address of the clip protocol; null for anything but an id and the known parameters. Never a path. */
export function readClipAddress(address: string): ClipAddress | null {
  const url = new URL(address);
  if (url.pathname !== '/' || url.username !== '' || url.port !== '') return null;
  const parsed = clipAddressSchema.safeParse({
    id: url.hostname,
    view: url.searchParams.get('view') ?? 'text',
    query: url.searchParams.get('q') ?? '',
    textSize: url.searchParams.get('size') ?? 17,
  });
  return parsed.success ? parsed.data : null;
}

/** What `clip://<id>/page/3` asks for: a page of the original as a picture; with `whole` also of a cut out article. */
const pageAddressSchema = z.object({
  id: clippingIdSchema,
  page: z.coerce.number().int().min(1).max(10_000),
  whole: z.boolean(),
});
export type PageAddress = z.infer<typeof pageAddressSchema>;

/** Reads the address of a page's picture; null for anything else. */
export function readPageAddress(address: string): PageAddress | null {
  const url = new URL(address);
  const [, page] = /^\/page\/(\d{1,5})$/u.exec(url.pathname) ?? [];
  if (page === undefined || url.username !== '' || url.port !== '') return null;
  const parsed = pageAddressSchema.safeParse({
    id: url.hostname,
    page,
    whole: url.searchParams.get('whole') === '1',
  });
  return parsed.success ? parsed.data : null;
}

/**
 * Serves clippings, by id only, each under its own origin. A page knows only the protocols that were there before it: this
 * is called first, and `libraryNow` is null until the library is started.
 */
export function serveClipProtocol(
  session: Session,
  libraryNow: () => Pick<LibraryHost, 'call'> | null,
): void {
  const headers = secureHeaders(clipPolicy, 'text/html; charset=utf-8');
  session.protocol.handle('clip', async (request) => {
    const library = libraryNow();
    if (library === null) return new Response('', { status: 503, headers });
    const page = request.method === 'GET' ? readPageAddress(request.url) : null;
    if (page !== null) return servePage(page, library);
    const address = request.method === 'GET' ? readClipAddress(request.url) : null;
    if (address === null) return new Response('Not found', { status: 404, headers });
    try {
      const { html } = await library.call('reader.document', address);
      return new Response(html, { headers });
    } catch {
      // The window shows the library's state itself; the frame stays blank meanwhile.
      return new Response('', { status: 503, headers });
    }
  });
}

async function servePage(page: PageAddress, library: Pick<LibraryHost, 'call'>): Promise<Response> {
  try {
    const { mimeType, bytes } = await library.call('scans.picture', page);
    return new Response(new Blob([new Uint8Array(bytes)]), { headers: secureHeaders(clipPolicy, mimeType) });
  } catch {
    // The frame shows the picture's name instead.
    return new Response('', { status: 404, headers: secureHeaders(clipPolicy, 'text/plain') });
  }
}
