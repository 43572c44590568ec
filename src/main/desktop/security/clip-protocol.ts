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

/** Serves clippings, by id only, each under its own origin. */
export function serveClipProtocol(session: Session, library: Pick<LibraryHost, 'call'>): void {
  const headers = secureHeaders(clipPolicy, 'text/html; charset=utf-8');
  session.protocol.handle('clip', async (request) => {
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
