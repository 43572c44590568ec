import { escapeHtml } from '../../html/escape-html';
import { markAttribute } from '../../lists/list-mark';

/** How a run of text looks. */
export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it links to; null for no link. */
  readonly link: string | null;
}

/** How a paragraph stands. */
export interface ParagraphLook {
  /** The level of a heading, or 0. */
  readonly heading: number;
  readonly inTable: boolean;
  readonly inList: boolean;
  /** The number its list shows before it, with the space behind it; '' for none. */
  readonly mark: string;
}

/** Collects runs, paragraphs and table rows, and writes them as HTML. */
export class RtfHtml {
  #html = '';
  #inline = '';
  #cells: string[] = [];
  #table = false;
  #list = false;
  /** Where in a cell its last paragraph begins. */
  #lastStart = 0;

  text(text: string, look: RunLook): void {
    let html = escapeHtml(text);
    if (text.trim() !== '') {
      if (look.italic) html = `<em>${html}</em>`;
      if (look.bold) html = `<strong>${html}</strong>`;
      if (look.link !== null) html = `<a href="${escapeHtml(look.link)}">${html}</a>`;
    }
    this.#inline += html;
  }

  lineBreak(): void {
    this.#inline += '<br>';
  }

  /** Ends a paragraph; inside a table cell it is a line break of the cell. */
  paragraph(look: ParagraphLook): void {
    if (look.inTable) {
      this.#markLast(look.mark);
      this.#inline += '<br><br>';
      this.#lastStart = this.#inline.length;
      return;
    }
    const inline = this.#inline;
    this.#inline = '';
    this.#lastStart = 0;
    this.#endTable();
    if (inline.trim() === '') return;
    if (look.inList !== this.#list) {
      this.#html += look.inList ? '<ul>' : '</ul>';
      this.#list = look.inList;
    }
    const tag = look.inList ? 'li' : look.heading > 0 ? `h${Math.min(look.heading, 6)}` : 'p';
    this.#html += `<${tag}${markAttribute(look.mark)}>${inline}</${tag}>\n`;
  }

  /** Ends a cell, and in it a paragraph with the number of a list before it ('' for none). */
  cell(mark = ''): void {
    this.#markLast(mark);
    this.#cells.push(this.#inline.replace(/(?:<br>)+$/u, ''));
    this.#inline = '';
    this.#lastStart = 0;
  }

  row(): void {
    if (this.#inline.trim() !== '') this.cell();
    if (this.#cells.length === 0) return;
    if (this.#list) this.#html += '</ul>';
    this.#list = false;
    if (!this.#table) this.#html += '<table>';
    this.#table = true;
    this.#html += `<tr>${this.#cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
    this.#cells = [];
  }

  /** All of it; what was still open is closed. */
  finish(): string {
    if (this.#cells.length > 0) this.row();
    this.paragraph({ heading: 0, inTable: false, inList: false, mark: '' });
    if (this.#list) this.#html += '</ul>';
    this.#list = false;
    return this.#html;
  }

  /** Makes the last paragraph of a cell, where it has a number, an element that it is noted on. */
  #markLast(mark: string): void {
    const last = this.#inline.slice(this.#lastStart);
    if (mark === '' || last.trim() === '') return;
    this.#inline = `${this.#inline.slice(0, this.#lastStart)}<p${markAttribute(mark)}>${last}</p>`;
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.row();
    if (this.#table) this.#html += '</table>\n';
    this.#table = false;
  }
}
