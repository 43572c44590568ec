import type { DateContext } from '../dates/find-dates';
import { textWeight } from '../text/text-weight';
import type { LineFact } from '../text/split-zones';
import { mayBeSourceLine, namesHeadline, readSourceLine, type SourceLine } from './source-line';

/** A line or paragraph of a file, as far as it tells where articles begin. */
export interface ReviewLine {
  readonly text: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** A page ends, or a rule is drawn, above it. */
  readonly broken: boolean;
}

/** Where an article stands among the lines, and what is known of it from outside. */
export interface FoundArticle {
  readonly start: number;
  readonly end: number;
  /** The heading above several of them ("Politics"). */
  readonly section: string | null;
  /** The lines that `facts` were read from. */
  readonly source: number | null;
  readonly facts: readonly LineFact[];
  /** It is what stands before the first article. */
  readonly isPreface: boolean;
}

const LONGEST_HEADLINE = 220;
const LONGEST_UNMARKED_HEADLINE = 160;
const SHORTEST_PROSE = 60;
/** Lines between a headline and its source: a standfirst, an author. */
const MOST_BETWEEN = 4;
const SENTENCE_END = /[.。!?！？;:：,]["”’»」)]?$/u;
const ADDRESS = /https?:\/\/\S|www\.\S/iu;
/** What press offices call such a file, on top of it. */
const COVER =
  /press (?:review|digest|clip|cutting|summary)|media (?:review|monitoring|digest|coverage|clip|report|overview|update)|news (?:digest|summary|overview|update|bulletin)|presse(?:spiegel|schau)|medien(?:spiegel|schau|beobachtung)|revue de (?:la )?presse|panorama de presse|rassegna stampa|(?:resumen|revista|dossier) de (?:la )?prensa|revista de imprensa|clipping|knipselkrant|przegląd prasy|обзор (?:прессы|сми)|огляд преси|剪报|剪報|新闻(?:简报|摘要)|舆情|kliping|điểm báo|สรุปข่าว|ข่าวตัด/iu;
/** Words before the first article that are worth keeping. */
const LEAST_OF_PREFACE = 200;
/** Articles that a list of contents is looked through for, and letters of a headline that is told there. */
const MOST_NAMED = 300;
const SHORTEST_NAMED = 8;
const DEEPEST_HEADING = 6;
const MAY_BE_DATED = /\d{4}|\d{1,2}[./]\s?\d{1,2}/u;

/** Whether a line is what press offices call such a file. */
export function isReviewTitle(line: string): boolean {
  return COVER.test(line);
}

/**
 * The articles of a file that holds several, one after the other: every part begins with a headline, and a line below (or above) it
 * says outlet or day. Parts are told by headings of one level, by page ends and rules, or by lines that are nothing but a name and
 * a day. Null where not every part is so: then nobody can be sure, and the file stays one.
 */
export function findArticles(
  lines: readonly ReviewLine[],
  context: DateContext,
): readonly FoundArticle[] | null {
  const dated = lines.filter(
    ({ text }) => text.length <= LONGEST_UNMARKED_HEADLINE && MAY_BE_DATED.test(text),
  );
  if (dated.length < 2) return null;
  const review = new Review(lines, context);
  if (!review.hasSeveralSources()) return null;
  for (let level = DEEPEST_HEADING; level > 0; level -= 1) {
    if (!lines.some((line) => line.level === level)) continue;
    const found = review.partedAt((line) => line.level > 0 && line.level <= level);
    // An article whose comments have headings, too, is above them.
    const isOfLevel = ({ start }: FoundArticle): boolean =>
      lines[start]?.level === level || lines[start + 1]?.level === level;
    if (found?.every((one, i) => isOfLevel(one) || (i === 0 && one.isPreface)) === true) return found;
  }
  return (
    review.partedAt((line) => line.broken) ??
    review.partedAt(({ text, level }) => level === 0 && namesHeadline(text, context)) ??
    review.partedBySources()
  );
}

class Review {
  readonly #sources = new Map<number, SourceLine | null>();

  constructor(
    private readonly lines: readonly ReviewLine[],
    private readonly context: DateContext,
  ) {}

  /** Every article has a line that says its outlet or day; most files that are asked have one such line, which is sooner told. */
  hasSeveralSources(): boolean {
    const asked = this.lines.flatMap(({ text }, i) => (mayBeSourceLine(text) ? [i] : []));
    let sources = 0;
    // From the last, since most files have one below their headline.
    for (let left = asked.length; left + sources >= 2; left -= 1)
      if (this.#source(asked[left - 1] ?? 0) !== null && (sources += 1) === 2) return true;
    return false;
  }

  /** The articles where each begins at a line that `isStart` tells, or a line or two above it. */
  partedAt(isStart: (line: ReviewLine) => boolean): readonly FoundArticle[] | null {
    const starts = this.lines.flatMap((line, i) => (isStart(line) ? [i] : []));
    if (starts[0] !== 0) starts.unshift(0);
    return this.#articlesAt(starts) ?? this.#articlesAt(starts.map((start) => this.#withSourceAbove(start)));
  }

  /** The articles of a file without marks: a short line, one that is a name and a day, then text. */
  partedBySources(): readonly FoundArticle[] | null {
    const starts: number[] = [];
    for (let i = 0; i + 1 < this.lines.length; i += 1) {
      const isBelow = this.#isHeadline(i, true) && this.#isNameAndDay(i + 1);
      const isAbove = this.#isNameAndDay(i) && this.#isHeadline(i + 1, true) && !this.#isNameAndDay(i + 2);
      if (!isBelow && !isAbove) continue;
      if (!this.#isProse(i + 2) && !this.#isProse(i + 3)) continue;
      if (starts.at(-1) !== i - 1 || starts.length === 0) starts.push(i);
    }
    if (starts.length < 2) return null;
    if (starts[0] !== 0) starts.unshift(0);
    return this.#articlesAt(starts);
  }

  #articlesAt(starts: readonly number[]): readonly FoundArticle[] | null {
    const found: FoundArticle[] = [];
    let persons = 0;
    let preface: { readonly start: number; readonly end: number } | null = null;
    let section: string | null = null;
    for (const [k, start] of starts.entries()) {
      const whole = starts[k + 1] ?? this.lines.length;
      const end = this.#withoutHeadingsBelow(start, whole);
      const last = found.at(-1);
      const source = this.#sourceOf(start, end);
      if (source !== null && (last !== undefined || !this.#isCover(start, end, starts))) {
        const facts = this.#source(source)?.facts ?? [];
        persons += this.#source(source)?.person === true ? 1 : 0;
        found.push({
          start,
          end,
          section,
          source: facts.length > 0 ? source : null,
          facts,
          isPreface: false,
        });
      } else if (this.lines.slice(start, whole).every(({ level }) => level > 0)) section = this.#text(start);
      else if (last === undefined) {
        // A cover stays in the original; words of its own are a text of their own. What else comes first makes all of it doubtful.
        if (preface === null && this.#proseIn(start, end, starts) < LEAST_OF_PREFACE) continue;
        if (!COVER.test(this.#text(0))) return null;
        preface = { start: preface === null ? start : preface.start, end };
      } else if (this.#isProse(start) && !this.#isHeadline(start, true)) {
        // An article that goes on over the page.
        found[found.length - 1] = { ...last, end };
      } else return null;
      if (end < whole) section = this.#text(end);
    }
    if (found.length < 2) return null;
    // Where all of them are names of persons, they are no outlets.
    const articles =
      persons < found.length ? found : found.map((one) => ({ ...one, source: null, facts: [] }));
    return preface === null
      ? articles
      : [{ ...preface, section: null, source: null, facts: [], isPreface: true }, ...articles];
  }

  #text(i: number): string {
    return this.lines[i]?.text ?? '';
  }

  /** Where a part ends without what heads the articles after it. */
  #withoutHeadingsBelow(start: number, end: number): number {
    let last = end;
    while (last > start + 1 && (this.lines[last - 1]?.level ?? 0) > 0) last -= 1;
    return last;
  }

  /** Where in a part the line stands that says its outlet or day; null where it does not begin as an article does. */
  #sourceOf(start: number, end: number): number | null {
    const isAbove = this.#source(start) !== null && this.#isHeadline(start + 1, false);
    if (isAbove && this.#hasText(start + 2, end)) return start;
    const head = this.#source(start);
    // "Headline: …" says it all itself.
    if (head !== null && head.facts === null && !head.dated)
      return this.#hasText(start + 1, end) ? start : null;
    if (!this.#isHeadline(start, false)) return null;
    let prose = 0;
    for (let i = start + 1; i < Math.min(end, start + 1 + MOST_BETWEEN); i += 1) {
      if ((this.lines[i]?.level ?? 0) > 0) return null;
      if (this.#source(i) !== null) return this.#hasText(i + 1, end) ? i : null;
      prose += this.#isProse(i) ? 1 : 0;
      if (prose > 1) return null;
    }
    return null;
  }

  #withSourceAbove(start: number): number {
    return start > 0 && this.#source(start - 1)?.dated === true ? start - 1 : start;
  }

  #source(i: number): SourceLine | null {
    const before = this.#sources.get(i);
    if (before !== undefined) return before;
    const line = this.lines[i];
    const read = line === undefined || line.level > 0 ? null : readSourceLine(line.text, this.context);
    this.#sources.set(i, read);
    return read;
  }

  /** A line of a name and a day without a time of day, which comments have. */
  #isNameAndDay(i: number): boolean {
    const source = this.#source(i);
    return source !== null && source.facts !== null && !source.timed;
  }

  #isHeadline(i: number, isUnmarked: boolean): boolean {
    const line = this.lines[i];
    if (line === undefined || !/\p{L}/u.test(line.text)) return false;
    if (textWeight(line.text) > (isUnmarked ? LONGEST_UNMARKED_HEADLINE : LONGEST_HEADLINE)) return false;
    if (this.#source(i) !== null || ADDRESS.test(line.text)) return false;
    return line.level > 0 || !/[.。;:：,]["”’»」)]?$/u.test(line.text);
  }

  #isProse(i: number): boolean {
    const line = this.lines[i];
    return line !== undefined && line.level === 0 && textWeight(line.text) >= SHORTEST_PROSE;
  }

  #hasText(start: number, end: number): boolean {
    for (let i = start; i < end; i += 1)
      if (this.#isProse(i) || ADDRESS.test(this.lines[i]?.text ?? '')) return true;
    return false;
  }

  /** A title, a day and a list of what follows, without words of its own. */
  #isCover(start: number, end: number, starts: readonly number[]): boolean {
    const letters = this.#proseIn(start, end, starts);
    if (COVER.test(this.#text(start)) && letters < LEAST_OF_PREFACE) return true;
    return letters === 0 && !this.lines.slice(start, end).some(({ text }) => ADDRESS.test(text));
  }

  /** Letters of sentences, lines that name an article left out. */
  #proseIn(start: number, end: number, starts: readonly number[]): number {
    let headlines: readonly string[] | null = null;
    let letters = 0;
    for (let i = start; i < end; i += 1) {
      const { text } = this.lines[i] ?? { text: '' };
      if (!this.#isProse(i) || !SENTENCE_END.test(text)) continue;
      headlines ??= this.#headlinesAfter(start, starts);
      if (!headlines.some((headline) => text.includes(headline))) letters += textWeight(text);
    }
    return letters;
  }

  #headlinesAfter(start: number, starts: readonly number[]): readonly string[] {
    return starts
      .filter((one) => one > start)
      .slice(0, MOST_NAMED)
      .flatMap((one) => [this.#text(one), this.#text(one + 1)])
      .filter((text) => text.length > SHORTEST_NAMED);
  }
}
