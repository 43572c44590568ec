import { decodePart } from '../decode/decode-part';
import { parsePage, type DomElement } from '../html/dom';
import { escapeHtml } from '../html/escape-html';
import { parameterOf, type MimePart } from './mime-parts';
import { readMhtml } from './mhtml';

/** Pictures that are shown; an SVG may hold anything. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif)$/u;
/** Bytes of all pictures of a page that are shown. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The page of an MHTML archive with its style sheets and pictures inside, so that it needs nothing from outside; not
 * sanitised. Null when the archive holds no page.
 */
export function mhtmlView(bytes: Uint8Array): string | null {
  const { html, url, files } = readMhtml(bytes);
  if (html === null) return null;
  const byName = new Map(files.flatMap((file) => namesOf(file).map((name) => [name, file] as const)));
  const find = (address: string | null): MimePart | null => {
    if (address === null) return null;
    const plain = address.trim().replaceAll('&amp;', '&');
    const absolute = url !== null && URL.canParse(plain, url) ? withoutHash(new URL(plain, url)) : null;
    return byName.get(plain) ?? (absolute === null ? null : (byName.get(absolute) ?? null));
  };
  const page = parsePage(html);
  const { body } = page;
  const sheets = [...page.querySelectorAll('link[rel~="stylesheet" i]')]
    .map((link) => find(link.getAttribute('href')))
    .filter((file) => file?.mimeType === 'text/css')
    .map((file) => (file === null ? '' : textOf(file)));
  const own = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '');
  let left = MOST_BYTES;
  for (const image of body.querySelectorAll('img')) {
    const file =
      addressesOf(image)
        .map(find)
        .find((found) => found !== null) ?? null;
    image.removeAttribute('srcset');
    if (file === null || !PICTURE.test(file.mimeType) || file.content.byteLength > left) continue;
    left -= file.content.byteLength;
    const { buffer, byteOffset, byteLength } = file.content;
    const data = Buffer.from(buffer, byteOffset, byteLength).toString('base64');
    image.setAttribute('src', `data:${file.mimeType};base64,${data}`);
  }
  // Inside a style element nothing but its end tag has a meaning.
  const css = [...sheets, ...own].join('\n').replace(/<\/?style/giu, '');
  return `<html><head><title>${escapeHtml(url ?? '')}</title><style>${css}</style></head><body>${body.innerHTML}</body></html>`;
}

/** Pictures that load late keep their address elsewhere; of several sizes any that was saved will do. */
function addressesOf(image: DomElement): (string | null)[] {
  const sets = ['srcset', 'data-srcset'].flatMap((name) =>
    (image.getAttribute(name) ?? '').split(/,\s+/u).map((one) => one.trim().split(/\s/u)[0] ?? null),
  );
  const late = ['data-src', 'data-original', 'data-lazy-src'].map((name) => image.getAttribute(name));
  return [...late, ...sets.reverse(), image.getAttribute('src')];
}

function namesOf({ headers }: MimePart): string[] {
  const id = headers.get('content-id')?.replace(/^<|>$/gu, '');
  const location = headers.get('content-location');
  return [...(id === undefined ? [] : [`cid:${id}`]), ...(location === undefined ? [] : [location])];
}

function textOf({ headers, content }: MimePart): string {
  return decodePart(content, parameterOf(headers.get('content-type'), 'charset'));
}

function withoutHash(url: URL): string {
  url.hash = '';
  return url.href;
}
