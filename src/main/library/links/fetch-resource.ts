import type { IncomingMessage, RequestOptions } from 'node:http';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { ClosedAddressError, guardedLookup } from './guarded-lookup';
import { linkLimits } from './link-limits';

/** A file as it was served, unpacked. */
export interface FetchedResource {
  /** Where it came from in the end, after redirects. */
  readonly url: string;
  readonly status: number;
  /** `Content-Type` as served; empty when there was none. */
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** How a file is fetched. */
export interface FetchOptions {
  /** Whether an IP address may be reached. */
  readonly isReachable: (address: string) => boolean;
  readonly signal: AbortSignal;
  readonly accept: string;
  readonly mostBytes: number;
}

/** More bytes came than are taken. */
export class TooLargeError extends Error {
  constructor(readonly limit: number) {
    super('too large');
  }
}

/** Some sites answer nothing but a browser; no cookie, no referrer and no token goes with it. */
const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one file over http or https. Every address on the way is looked at before it is connected to.
 *
 * @throws ClosedAddressError, TooLargeError, the signal's reason, or what Node says of the connection.
 */
export async function fetchResource(address: string, options: FetchOptions): Promise<FetchedResource> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(linkLimits.fileSeconds * 1000)]);
  let url = new URL(address);
  for (let i = 0; i <= linkLimits.redirects; i += 1) {
    checkAddress(url, options.isReachable);
    const response = await send(url, { ...options, signal });
    const target = response.headers.location;
    if (REDIRECTS.has(response.statusCode ?? 0) && target !== undefined && URL.canParse(target, url.href)) {
      response.destroy();
      url = new URL(target, url);
      continue;
    }
    return {
      url: withoutFragment(url),
      status: response.statusCode ?? 0,
      contentType: response.headers['content-type'] ?? '',
      bytes: await readBody(response, options.mostBytes, signal),
    };
  }
  throw new Error(`it redirects more than ${String(linkLimits.redirects)} times`);
}

function checkAddress(url: URL, isReachable: FetchOptions['isReachable']): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`it leads to an address of another kind (${url.protocol})`);
  if (url.username !== '' || url.password !== '') throw new Error('its address holds a name or password');
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // Names are looked at when they are resolved.
  if (isIP(host) !== 0 && !isReachable(host)) throw new ClosedAddressError(host);
}

async function send(url: URL, options: FetchOptions): Promise<IncomingMessage> {
  const settings: RequestOptions = {
    method: 'GET',
    // A connection of its own: none is kept for whoever comes next.
    agent: false,
    signal: options.signal,
    lookup: guardedLookup(options.isReachable),
    maxHeaderSize: 64 * 1024,
    headers: {
      'User-Agent': AGENT,
      Accept: options.accept,
      'Accept-Language': 'en;q=0.8, *;q=0.5',
      'Accept-Encoding': 'gzip, deflate, br',
    },
  };
  // Loaded when a link is first fetched: no start waits for it.
  const { request: ask } = await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
  return new Promise((resolve, reject) => {
    const request = ask(url, settings);
    request.on('response', resolve).on('error', reject).end();
  });
}

async function readBody(response: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      length += chunk.byteLength;
      if (length > most) throw new TooLargeError(most);
      chunks.push(chunk);
    }
  };
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack =
    encoding === 'br'
      ? createBrotliDecompress()
      : encoding === 'gzip' || encoding === 'x-gzip'
        ? createGunzip()
        : encoding === 'deflate'
          ? createInflate()
          : null;
  if (unpack === null) await pipeline(response, collect, { signal });
  else await pipeline(response, unpack, collect, { signal });
  return Buffer.concat(chunks);
}

function withoutFragment(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  return plain.href;
}
