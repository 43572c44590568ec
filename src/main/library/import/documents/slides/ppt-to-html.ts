import { escapeHtml } from '../../html/escape-html';
import { PPT, pptRecordAt, pptRecordsIn, type PptRecord } from './ppt-records';

/** A text of a slide: what it is there for (MS-PPT 2.13.33), and its paragraphs. */
interface PptText {
  readonly kind: number;
  readonly text: string;
}

/** Lists of texts by whose they are. */
const SLIDES = 0;
const NOTES = 2;
const TITLES = new Set([0, 6]);
const OTHER = 4;
/** Places of a layout that stand on every slide (MS-PPT 2.13.22): day, number, foot and head. */
const ON_EVERY_SLIDE: ReadonlySet<number> = new Set([7, 8, 9, 10]);
/** A slide that is not shown (`SlideShowSlideInfoAtom`, `fHidden`). */
const HIDDEN = 0x04;
const DEEPEST = 16;

/**
 * The slides of an old presentation (MS-PPT) as simple HTML, one for each that is shown, with its notes below it.
 *
 * @param stream the stream `PowerPoint Document`
 * @param lastEdit where in it the last saving is described, as the stream `Current User` says
 * @throws RangeError where it is damaged
 */
export function pptToHtml(stream: Buffer, lastEdit: number): readonly string[] {
  const { places, document } = placesOf(stream, lastEdit);
  const lists = [...pptRecordsIn(document.content)].filter(({ type }) => type === PPT.textList);
  const notes = new Map<number, string>();
  for (const { id } of entriesOf(lists, NOTES)) {
    const page = recordOf(stream, places, id);
    const about =
      page === null ? undefined : [...pptRecordsIn(page.content)].find(({ type }) => type === PPT.notesFlags);
    if (page !== null && about !== undefined)
      notes.set(about.content.readUInt32LE(0), htmlOf(textsOn(page, [])));
  }
  return entriesOf(lists, SLIDES).flatMap(({ id, number, texts }) => {
    const slide = recordOf(stream, places, id);
    if (slide === null || isHidden(slide)) return [];
    return [htmlOf(textsOn(slide, texts)) + (notes.get(number) ?? '')];
  });
}

/** Where each part of the presentation stands: what was saved last counts (MS-PPT 2.1.2). */
function placesOf(
  stream: Buffer,
  lastEdit: number,
): { readonly places: ReadonlyMap<number, number>; readonly document: PptRecord } {
  const places = new Map<number, number>();
  let document: number | null = null;
  let at = lastEdit;
  const seen = new Set<number>();
  while (at !== 0 && !seen.has(at)) {
    seen.add(at);
    const edit = pptRecordAt(stream, at).content;
    document ??= edit.readUInt32LE(16);
    const place = edit.readUInt32LE(12);
    const list = seen.has(place) ? Buffer.alloc(0) : pptRecordAt(stream, place).content;
    seen.add(place);
    for (let entry = 0; entry + 4 <= list.length;) {
      const head = list.readUInt32LE(entry);
      const [first, count] = [head & 0xf_ffff, head >>> 20];
      for (let i = 0; i < count; i += 1) {
        const stands = list.readUInt32LE(entry + 4 + 4 * i);
        if (!places.has(first + i)) places.set(first + i, stands);
      }
      entry += 4 + 4 * count;
    }
    at = edit.readUInt32LE(8);
  }
  return { places, document: pptRecordAt(stream, places.get(document ?? 1) ?? stream.length) };
}

function recordOf(stream: Buffer, places: ReadonlyMap<number, number>, id: number): PptRecord | null {
  const at = places.get(id);
  return at === undefined ? null : pptRecordAt(stream, at);
}

interface Entry {
  readonly id: number;
  readonly number: number;
  readonly texts: PptText[];
}

/** The slides (or notes) of a presentation in their order, with the texts of their outline. */
function entriesOf(lists: readonly PptRecord[], whose: number): readonly Entry[] {
  const entries = new Map<number, Entry>();
  let last: Entry | undefined;
  for (const list of lists.filter(({ instance }) => instance === whose)) {
    let kind = OTHER;
    for (const { type, content } of pptRecordsIn(list.content))
      if (type === PPT.slideText)
        entries.set(
          content.readUInt32LE(0),
          (last = { id: content.readUInt32LE(0), number: content.readUInt32LE(12), texts: [] }),
        );
      else if (type === PPT.textHeader) {
        kind = content.readUInt32LE(0);
        last?.texts.push({ kind, text: '' });
      } else if (type === PPT.letters || type === PPT.bytes)
        last?.texts.splice(-1, 1, { kind, text: lettersOf(type, content) });
  }
  return [...entries.values()];
}

const lettersOf = (type: number, content: Buffer): string =>
  content.toString(type === PPT.letters ? 'utf16le' : 'latin1');

function isHidden(slide: PptRecord): boolean {
  const flags = [...pptRecordsIn(slide.content)].find(({ type }) => type === PPT.slideFlags);
  return flags !== undefined && flags.content.length > 10 && (flags.content.readUInt8(10) & HIDDEN) !== 0;
}

/** The texts of the shapes on a slide; some stand in the presentation's outline and are only named by their number. */
function textsOn(slide: PptRecord, outline: readonly PptText[]): readonly PptText[] {
  const texts: PptText[] = [];
  const walk = (content: Buffer, depth: number): void => {
    let kind = OTHER;
    for (const record of pptRecordsIn(content))
      if (record.type === PPT.textOfOutline) {
        const named = outline[record.content.readUInt32LE(0)];
        if (named !== undefined) texts.push(named);
      } else if (record.type === PPT.textHeader) kind = record.content.readUInt32LE(0);
      else if (record.type === PPT.letters || record.type === PPT.bytes)
        texts.push({ kind, text: lettersOf(record.type, record.content) });
      else if (WITH_TEXTS.has(record.type) && depth < DEEPEST && !isOnEverySlide(record))
        walk(record.content, depth + 1);
  };
  walk(slide.content, 0);
  return texts;
}

/** Whether a shape fills a place of its layout that every slide has. */
function isOnEverySlide({ type, content }: PptRecord): boolean {
  if (type !== PPT.shape) return false;
  const data = [...pptRecordsIn(content)].find((record) => record.type === PPT.shapeData);
  const place = data && [...pptRecordsIn(data.content)].find((record) => record.type === PPT.place);
  return place !== undefined && ON_EVERY_SLIDE.has(place.content.readUInt8(4));
}

const WITH_TEXTS: ReadonlySet<number> = new Set([
  PPT.drawing,
  PPT.pageOfShapes,
  PPT.shapes,
  PPT.shape,
  PPT.textbox,
]);

/** Titles first, a paragraph for each of the others; `*` stands for the slide's number, the day or the foot. */
function htmlOf(texts: readonly PptText[]): string {
  const isTitle = ({ kind }: PptText): boolean => TITLES.has(kind);
  return [...texts.filter(isTitle), ...texts.filter((text) => !isTitle(text))]
    .flatMap((text) =>
      text.text.split('\r').map((line) => {
        const written = line
          .replace(/[\v\f\n]/gu, ' ')
          .replace(/\p{Cc}/gu, '')
          .trim();
        const tag = isTitle(text) ? 'h2' : 'p';
        return written === '' || written === '*' ? '' : `<${tag}>${escapeHtml(written)}</${tag}>\n`;
      }),
    )
    .join('');
}
