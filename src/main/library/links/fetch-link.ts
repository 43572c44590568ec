import { networkInterfaces } from 'node:os';
import type { Refusal } from '../../../shared/model/job';
import { fetchResource, TooLargeError, type FetchedResource } from './fetch-resource';
import { ClosedAddressError } from './guarded-lookup';
import { linkLimits } from './link-limits';
import { resourcesOfPage } from './page-resources';
import { writePageArchive, type ArchivedFile } from './write-page-archive';

/** What was fetched, ready to be imported. */
export interface FetchedLink {
  /** A file name made of the address. */
  readonly name: string;
  /** A page with its pictures as MHTML; any other document as it was served. */
  readonly bytes: Uint8Array;
  /** Where it stood in the end. */
  readonly url: string;
}

/** What fetching needs of its surroundings. */
export interface LinkSurroundings {
  readonly isReachable: (address: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/iu;
const RESOURCE = /^(?:image\/|text\/css)/iu;
const ACCEPT_PAGE = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const ACCEPT_RESOURCE = 'image/avif,image/webp,image/apng,image/*,text/css,*/*;q=0.8';
/** How systems say that there is no way out at all. */
const OFFLINE = new Set(['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'ENONET', 'EHOSTDOWN']);

/**
 * Fetches a page with its pictures and style sheets, or a document, as a browser without cookies would. What is wrong is a
 * reason; without a network it is `waiting-for-network`. Rejects only when `signal` is aborted. A picture that cannot be had
 * is left out.
 */
export async function fetchLink(
  address: string,
  { isReachable, now }: LinkSurroundings,
  signal: AbortSignal,
): Promise<FetchedLink | Refusal> {
  const whole = AbortSignal.any([signal, AbortSignal.timeout(linkLimits.pageSeconds * 1000)]);
  let page: FetchedResource;
  try {
    page = await fetchResource(address, {
      isReachable,
      signal: whole,
      accept: ACCEPT_PAGE,
      mostBytes: linkLimits.pageBytes,
    });
  } catch (thrown) {
    signal.throwIfAborted();
    return refusalOf(thrown);
  }
  if (page.status !== 200) return { reason: 'not-fetched', detail: statusText(page.status) };
  if (page.bytes.byteLength === 0) return { reason: 'empty' };
  if (!isPage(page)) return { name: nameOf(page.url, ''), bytes: page.bytes, url: page.url };
  const resources = await fetchResources(page, isReachable, whole);
  signal.throwIfAborted();
  return {
    name: nameOf(page.url, '.mhtml'),
    bytes: writePageArchive({ page, resources, savedAt: new Date(now()) }),
    url: page.url,
  };
}

function isPage({ contentType, bytes }: FetchedResource): boolean {
  if (contentType !== '') return PAGE.test(contentType);
  return /^\s*<(?:!doctype\s+html|html|head|body)\b/iu.test(bytes.toString('latin1', 0, 1000));
}

async function fetchResources(
  page: FetchedResource,
  isReachable: LinkSurroundings['isReachable'],
  signal: AbortSignal,
): Promise<ArchivedFile[]> {
  const waiting = resourcesOfPage(page.bytes.toString('utf8'), page.url).slice(0, linkLimits.resources);
  const fetched = new Map<string, ArchivedFile>();
  const order = [...waiting];
  let left: number = linkLimits.resourcesBytes;
  const work = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined && left > 0; url = waiting.shift()) {
      try {
        const mostBytes = Math.min(linkLimits.resourceBytes, left);
        const one = await fetchResource(url, { isReachable, signal, accept: ACCEPT_RESOURCE, mostBytes });
        if (one.status !== 200 || !RESOURCE.test(one.contentType)) continue;
        left -= one.bytes.byteLength;
        // Under the name the page calls it.
        fetched.set(url, { url, contentType: one.contentType, bytes: one.bytes });
      } catch {
        // The page is whole enough without it: sites leave out pictures, and trackers lead anywhere.
        if (signal.aborted) return;
      }
    }
  };
  await Promise.all(Array.from({ length: linkLimits.atOnce }, work));
  return order.flatMap((url) => fetched.get(url) ?? []);
}

function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof ClosedAddressError) return { reason: 'private-address' };
  if (thrown instanceof TooLargeError)
    return { reason: 'too-large', bytes: thrown.limit + 1, limit: thrown.limit };
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return { reason: 'took-too-long', seconds: linkLimits.fileSeconds };
  const cause = codeOf(error);
  if (OFFLINE.has(cause) || (cause === 'ENOTFOUND' && !hasNetwork()))
    return { reason: 'waiting-for-network' };
  return { reason: 'not-fetched', detail: SENTENCES[cause] ?? error.message };
}

/** With several addresses Node reports one error for each attempt. */
function codeOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error && 'code' in first && typeof first.code === 'string' ? first.code : '';
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no site of that name',
  ECONNREFUSED: 'the site refuses the connection',
  ECONNRESET: 'the site broke off the connection',
  ETIMEDOUT: 'the site does not answer',
  EHOSTUNREACH: 'the site cannot be reached',
  CERT_HAS_EXPIRED: 'the site’s certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the site’s certificate is not to be trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'the site’s certificate is not to be trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the site’s certificate is not to be trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the site’s certificate is for another site',
};

/** Whether the machine has an address that is not its own loop. */
function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some(({ internal }) => !internal) === true);
}

function statusText(status: number): string {
  if (status === 401 || status === 402 || status === 403)
    return `the site does not show it without signing in (status ${String(status)}). Save the page in your browser and import that`;
  if (status === 404 || status === 410) return `the page is no longer there (status ${String(status)})`;
  return `the site answered with status ${String(status)}`;
}

/** "https://post.example/city/harbour-road.html" as "post.example harbour-road.mhtml". */
function nameOf(address: string, ending: string): string {
  const url = new URL(address);
  const last =
    url.pathname
      .split('/')
      .filter((step) => step !== '')
      .at(-1) ?? '';
  let readable = last;
  try {
    readable = decodeURIComponent(last);
  } catch (thrown) {
    if (!(thrown instanceof URIError)) throw thrown;
  }
  const plain = readable
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, 80);
  const stem = ending === '' ? plain : plain.replace(/\.(?:s?html?|php|aspx?)$/iu, '');
  return `${[url.hostname, stem].filter((part) => part !== '').join(' ')}${ending}`;
}
