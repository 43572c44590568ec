import type { MediaItem } from '../../../../shared/model/clipping';
import { readCaptionLine } from '../text/caption-line';
import { lineOf, type DomElement } from './dom';
import { textOf } from './json-ld';
import type { Page } from './page';
import { webAddress } from './page-url';

const MOST_PICTURES = 40;
const CREDIT =
  '[class*="credit" i], [class*="copyright" i], [class*="photographer" i], [class*="source" i], [class*="credito" i], [itemprop~="author"], [itemprop~="copyrightHolder"], small, cite';
/** Smaller pictures are buttons and portraits. */
const SMALLEST_SIDE = 120;

/** The pictures of an article: its lead picture first, then every figure in the article, with captions and credits. */
export function readMedia(page: Page, articleFigures: readonly MediaItem[]): readonly MediaItem[] {
  const lead = leadPicture(page);
  if (lead?.file === null || lead === null) return articleFigures.slice(0, MOST_PICTURES);
  const same = articleFigures.find((item) => samePicture(item.file, lead.file)) ?? figureOf(page, lead.file);
  const merged: MediaItem = {
    ...lead,
    caption: same?.caption ?? lead.caption,
    creditLine: same?.creditLine ?? lead.creditLine,
  };
  return [
    merged,
    ...articleFigures.filter((item) => item !== same && !samePicture(item.file, lead.file)),
  ].slice(0, MOST_PICTURES);
}

/** Every captioned or large picture inside an element. Called before captions are cleaned out of the article. */
export function figuresIn(root: DomElement, base: string | null): readonly MediaItem[] {
  const items: MediaItem[] = [];
  const captioned = new Set<DomElement>();
  for (const figure of root.querySelectorAll('figure')) {
    const image = figure.querySelector('img');
    if (image === null) continue;
    captioned.add(image);
    items.push(ofFigure(figure, image, base));
  }
  for (const image of root.querySelectorAll('img')) {
    if (captioned.has(image) || isSmall(image)) continue;
    const file = addressOf(image, base);
    if (file !== null) items.push({ kind: 'image', caption: null, creditLine: null, file });
  }
  return uniqueByFile(items);
}

function ofFigure(figure: DomElement, image: DomElement, base: string | null): MediaItem {
  const box = figure.querySelector('figcaption') ?? figure.querySelector('[class*="caption" i]');
  const creditElement = box?.querySelector(CREDIT) ?? figure.querySelector(CREDIT);
  const written = lineOf(creditElement ?? null);
  const whole = lineOf(box ?? null);
  const caption = written !== '' && whole.endsWith(written) ? whole.slice(0, -written.length).trim() : whole;
  // The text reader's rules know "[Photo by …]" at the end of a caption.
  const split = written === '' ? readCaptionLine(caption) : null;
  return {
    kind: 'image',
    caption: split?.caption ?? (split === null && caption !== '' ? caption : null),
    creditLine: split?.creditLine ?? (written === '' ? null : tidyCredit(written)),
    file: addressOf(image, base),
  };
}

function tidyCredit(text: string): string {
  return readCaptionLine(`[${text}]`)?.creditLine ?? text.replace(/^[\s|/–—-]+/u, '');
}

function leadPicture(page: Page): MediaItem | null {
  const image = page.jsonLd.article?.['image'];
  const node = page.jsonLd.resolve(image);
  const own =
    typeof image === 'string'
      ? image
      : Array.isArray(image) && typeof image[0] === 'string'
        ? image[0]
        : null;
  const address = page.meta.first(
    'og:image',
    'og:image:url',
    'og:image:secure_url',
    'twitter:image',
    'twitter:image:src',
  )?.value;
  const file = webAddress(address ?? textUrl(node?.['url'] ?? node?.['contentUrl']) ?? own, page.url.base);
  if (file === null) return null;
  return {
    kind: 'image',
    caption: textOf(node?.['caption']) ?? null,
    creditLine: textOf(node?.['creditText'] ?? node?.['copyrightNotice']) ?? null,
    file,
  };
}

function textUrl(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The figure of the whole page that shows the lead picture: often it stands above the article's own element. */
function figureOf(page: Page, file: string): MediaItem | null {
  for (const figure of page.document.querySelectorAll('figure')) {
    const image = figure.querySelector('img');
    if (image === null) continue;
    const sources = [image.getAttribute('src'), image.getAttribute('data-src'), image.getAttribute('srcset')];
    if (sources.some((source) => source !== null && samePicture(source, file)))
      return ofFigure(figure, image, page.url.base);
  }
  return null;
}

/** Where a picture is, in whichever attribute a page that loads it late keeps it. */
export function addressOf(image: DomElement, base: string | null): string | null {
  for (const name of ['src', 'data-src', 'data-original', 'data-lazy-src']) {
    const address = webAddress(image.getAttribute(name), base);
    if (address !== null) return address;
  }
  const [first = ''] = (image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '')
    .trim()
    .split(/\s+/u);
  return webAddress(first, base);
}

function isSmall(image: DomElement): boolean {
  const sides = [image.getAttribute('width'), image.getAttribute('height')]
    .map(Number)
    .filter((side) => side > 0);
  return sides.some((side) => side < SMALLEST_SIDE);
}

/** Image servers put one picture at many addresses: the longest part of the path, which is its id or name, decides. */
function samePicture(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  if (a === b) return true;
  const key = longestPart(b);
  return key.length >= 8 && a.includes(key);
}

function longestPart(address: string): string {
  const path = address.split(/[?#]/u)[0] ?? '';
  const parts = path
    .split('/')
    .slice(3)
    .map((part) => part.replace(/\.\w{3,4}$/u, '').replace(/[-_]\d+x\d+$/u, ''));
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function uniqueByFile(items: readonly MediaItem[]): readonly MediaItem[] {
  const seen = new Set<string>();
  return items.filter(({ file }) => {
    if (file === null) return true;
    if (seen.has(file)) return false;
    seen.add(file);
    return true;
  });
}
