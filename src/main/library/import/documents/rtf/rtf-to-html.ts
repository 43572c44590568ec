import { decodeRtfBytes, isLeadByte } from './code-pages';
import { CHARACTERS, LIST_TEXTS, SKIPPED, SKIPPED_AROUND, STARRED_TEXT } from './control-words';
import { listMark } from '../../lists/list-mark';
import { phoneticBase } from '../phonetic-field';
import { DocumentFonts } from './document-fonts';
import { FIRST_STATE, type GroupState } from './group-state';
import { HeadingStyles } from './heading-styles';
import { LikelyCodePage } from './likely-code-page';
import { RtfHtml } from './rtf-html';
import { rtfTokens, type RtfToken } from './rtf-tokens';

/** An RTF document as simple HTML, not sanitised. */
export interface ConvertedRtf {
  readonly html: string;
  /** The document property `\title`; null when there is none. */
  readonly title: string | null;
  /** A code page was used that cannot be decoded for certain. */
  readonly charsetGuessed: boolean;
}

const MOST_GROUPS = 10_000;
/** A paragraph of a footnote, whatever it is called from. */
const NOTE = { heading: 0, inTable: false, inList: false, mark: '' };

/** Converts RTF in any code page. Never throws: what it does not know it leaves out, as the format asks. */
export function rtfToHtml(bytes: Uint8Array): ConvertedRtf {
  const converter = new RtfConverter(null);
  const converted = converter.convert(bytes);
  // Editors of old wrote their own code page and did not say which.
  const likely = converter.likelyCodePage;
  return likely === null ? converted : { ...new RtfConverter(likely).convert(bytes), charsetGuessed: true };
}

class RtfConverter {
  readonly #text = new RtfHtml();
  /** Footnotes and endnotes, which stand in the middle of the sentence that calls them. */
  readonly #notes = new RtfHtml();
  #state: GroupState = { ...FIRST_STATE };
  readonly #groups: GroupState[] = [];
  readonly #fonts: DocumentFonts;
  readonly #styles = new HeadingStyles();
  readonly #likely = new LikelyCodePage();
  #title = '';
  #instruction = '';
  #pending: number[] = [];
  #pendingPage = 1252;
  /** None of the bytes that wait was escaped. */
  #pendingRaw = true;
  #skip = 0;
  #guessed = false;
  #heading = 0;
  #inTable = false;
  #inList = false;
  /** What the list shows before the paragraph. */
  #mark = '';
  /** The paragraph is a large initial, which begins the next one. */
  #isInitial = false;
  /** Nothing has come since the group opened: only here `\*` counts. */
  #fresh = false;

  /** @param codePage of the document and of fonts that say none, whatever it says itself; null for what it says */
  constructor(codePage: number | null) {
    this.#fonts = new DocumentFonts(codePage);
  }

  /** The code page that the text seems to be in where nothing says it; null where it is as it was read. */
  get likelyCodePage(): number | null {
    return this.#fonts.saysCodePage ? null : this.#likely.codePage;
  }

  convert(bytes: Uint8Array): ConvertedRtf {
    for (const token of rtfTokens(bytes)) this.#take(token);
    this.#flush();
    const title = this.#title.trim();
    const html = this.#text.finish() + this.#notes.finish();
    return { html, title: title === '' ? null : title, charsetGuessed: this.#guessed };
  }

  get #out(): RtfHtml {
    return this.#state.note ? this.#notes : this.#text;
  }

  #take(token: RtfToken): void {
    if (token.kind === 'byte') {
      this.#fresh = false;
      if (this.#skip > 0) this.#skip -= 1;
      else this.#byte(token.byte, token.hex);
      return;
    }
    if (token.kind === 'open' || token.kind === 'close') {
      this.#flush();
      this.#skip = 0;
      if (token.kind === 'open') this.#open();
      else this.#close();
      return;
    }
    if (token.kind === 'symbol') this.#symbol(token.name);
    else this.#word(token.name, token.value);
  }

  #open(): void {
    if (this.#groups.length < MOST_GROUPS) this.#groups.push({ ...this.#state });
    this.#state.starred = false;
    this.#fresh = true;
  }

  #close(): void {
    const was = this.#state;
    if (was.destination === 'styles') this.#styles.end();
    const outer = this.#groups.pop();
    if (was.note && outer?.note === false) this.#notes.paragraph(NOTE);
    if (outer !== undefined) this.#state = outer;
    if (was.destination === 'instruction' && outer?.destination === 'body')
      this.#emit(phoneticBase(this.#instruction) ?? '');
  }

  #symbol(name: string): void {
    if (name === '*') this.#state.starred = this.#fresh;
    else if (this.#skip > 0) this.#skip -= 1;
    else if (name === '~') this.#string('\u00a0');
    else if (name === '_') this.#string('\u2011');
  }

  #word(name: string, value: number | null): void {
    const state = this.#state;
    this.#fresh = false;
    const on = value !== 0;
    if (name === 'u') {
      this.#flush();
      const code = (value ?? 0) < 0 ? (value ?? 0) + 65_536 : (value ?? 0);
      // Symbol fonts put their signs at U+F000; a bullet is the only one that reads as text.
      if (code >= 0 && code <= 0x10_ffff && !(code >= 0xf000 && code <= 0xf0ff))
        this.#string(code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code));
      this.#skip = state.unicodeSkip;
      return;
    }
    if (this.#skip > 0 && name in CHARACTERS) {
      this.#skip -= 1;
      return;
    }
    this.#skip = 0;
    if (this.#destination(name)) return;
    const character = CHARACTERS[name];
    if (character !== undefined) {
      this.#string(character);
      return;
    }
    switch (name) {
      case 'mac':
        this.#fonts.say(10_000);
        break;
      case 'pc':
        this.#fonts.say(437);
        break;
      case 'pca':
        this.#fonts.say(850);
        break;
      case 'ansicpg':
        if (value !== null && value > 0) this.#fonts.say(value);
        break;
      case 'uc':
        state.unicodeSkip = Math.min(16, Math.max(0, value ?? 1));
        break;
      case 'f':
        this.#flush();
        if (state.destination === 'fonts') this.#fonts.define(value);
        else state.font = value;
        break;
      case 'fcharset':
        this.#fonts.takeCharset(value);
        break;
      case 'cpg':
        this.#fonts.takeCodePage(value);
        break;
      case 's':
        if (state.destination === 'styles') this.#styles.defineParagraph(value);
        else this.#heading = this.#styles.levelOf(value);
        break;
      case 'cs':
      case 'ds':
      case 'ts':
        if (state.destination === 'styles') this.#styles.defineCharacters();
        break;
      case 'outlinelevel':
        if (state.destination === 'body' && value !== null && value < 6) this.#heading = value + 1;
        break;
      case 'b':
        this.#look(() => (state.bold = on));
        break;
      case 'i':
        this.#look(() => (state.italic = on));
        break;
      case 'v':
      case 'deleted':
        this.#look(() => (state.hidden = on));
        break;
      case 'plain':
        this.#look(() => {
          state.bold = false;
          state.italic = false;
          state.hidden = false;
        });
        break;
      case 'pard':
        if (state.note) break;
        this.#heading = 0;
        this.#inTable = false;
        this.#inList = false;
        this.#isInitial = false;
        break;
      case 'dropcapt':
        this.#isInitial = on;
        break;
      case 'intbl':
        this.#inTable = true;
        break;
      case 'ls':
        this.#inList = true;
        break;
      default:
        this.#structure(name);
    }
  }

  #structure(name: string): void {
    if (this.#state.destination !== 'body') return;
    this.#flush();
    this.#likely.endLine();
    if (name === 'par' && this.#isInitial) this.#isInitial = false;
    else if (name === 'par' || name === 'sect' || name === 'page') {
      if (this.#state.note) this.#notes.paragraph(NOTE);
      else
        this.#text.paragraph({
          heading: this.#heading,
          inTable: this.#inTable,
          inList: this.#inList,
          mark: this.#takeMark(),
        });
    } else if (name === 'line' || name === 'softline' || name === 'lbr') this.#out.lineBreak();
    else if (name === 'cell') this.#out.cell(this.#takeMark());
    else if (name === 'row') this.#out.row();
  }

  #takeMark(): string {
    const mark = listMark(this.#mark);
    this.#mark = '';
    return mark;
  }

  /** Whether the word opened a destination. */
  #destination(name: string): boolean {
    const state = this.#state;
    const starred = state.starred;
    state.starred = false;
    if (name === 'title' && this.#groups.length > 1 && state.destination === 'skip')
      state.destination = 'title';
    else if (state.inside !== null && (name === 'shptxt' || name === 'ud')) {
      state.destination = state.inside;
      state.inside = null;
      if (name === 'shptxt') state.note = true;
    } else if (state.destination === 'skip') return false;
    else if (SKIPPED_AROUND.has(name)) {
      state.inside = state.destination;
      state.destination = 'skip';
    } else if (name === 'fonttbl') state.destination = 'fonts';
    else if (name === 'stylesheet') state.destination = 'styles';
    else if (name === 'fldinst') {
      state.destination = 'instruction';
      this.#instruction = '';
    } else if (name === 'fldrslt') {
      state.destination = 'body';
      const target = /^\s*HYPERLINK\s+(?:\\l\s+)?"([^"]*)"/iu.exec(this.#instruction)?.[1];
      state.link = target !== undefined && /^(?:https?|mailto):/iu.test(target) ? target : state.link;
      this.#instruction = '';
    } else if (name === 'footnote' && state.destination === 'body') {
      state.note = true;
      state.hidden = false;
    } else if (LIST_TEXTS.has(name)) {
      this.#inList = true;
      this.#mark = '';
      // Of a note, which is a paragraph of its own, nothing is counted.
      state.destination = state.note ? 'skip' : 'mark';
    } else if (SKIPPED.has(name)) state.destination = 'skip';
    else if (starred && state.destination === 'body' && !STARRED_TEXT.has(name)) state.destination = 'skip';
    else return false;
    return true;
  }

  #look(change: () => void): void {
    this.#flush();
    change();
  }

  #byte(byte: number, hex: boolean): void {
    const { font, destination } = this.#state;
    const isSymbol = this.#fonts.isSymbols(font);
    if (destination === 'mark' && isSymbol) return;
    if (destination === 'body' && isSymbol && byte > 0x7f) {
      this.#string(byte === 0xb7 ? '•' : '');
      return;
    }
    const page = this.#fonts.codePageOf(font, destination === 'fonts');
    const lead = this.#pending.at(-1);
    // A font change between the two bytes of a character does not break it.
    const halfway = lead !== undefined && isLeadByte(this.#pendingPage, lead) && this.#pending.length === 1;
    if (page !== this.#pendingPage && !halfway) {
      this.#flush();
      this.#pendingPage = page;
    }
    this.#pending.push(byte);
    if (hex) this.#pendingRaw = false;
  }

  #string(text: string): void {
    this.#flush();
    this.#emit(text);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    if (this.#state.destination === 'body') this.#likely.add(this.#pending);
    const { text, guessed } = decodeRtfBytes(this.#pending, this.#pendingPage, this.#pendingRaw);
    if (guessed) this.#guessed = true;
    this.#pending = [];
    this.#pendingRaw = true;
    this.#emit(text);
  }

  #emit(text: string): void {
    const { destination, hidden, bold, italic, link } = this.#state;
    if (destination === 'title') this.#title += text;
    else if (destination === 'styles') this.#styles.addName(text);
    else if (destination === 'instruction') this.#instruction += text;
    else if (destination === 'mark') this.#mark += hidden ? '' : text;
    else if (destination === 'body' && !hidden) this.#out.text(text, { bold, italic, link });
  }
}
