import { escapeHtml } from '../../html/escape-html';

/** How a run of text looks. */
export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it links to; null for no link. */
  readonly link: string | null;
}

/** Collects runs, paragraphs and table rows, and writes them as HTML. */
export class RtfHtml {
  #html = '';
  #inline = '';
  #cells: string[] = [];
  #table = false;
  #list = false;

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
  paragraph(look: { readonly heading: number; readonly inTable: boolean; readonly inList: boolean }): void {
    if (look.inTable) {
      this.#inline += '<br><br>';
      return;
    }
    const inline = this.#inline;
    this.#inline = '';
    this.#endTable();
    if (inline.trim() === '') return;
    if (look.inList !== this.#list) {
      this.#html += look.inList ? '<ul>' : '</ul>';
      this.#list = look.inList;
    }
    const tag = look.inList ? 'li' : look.heading > 0 ? `h${Math.min(look.heading, 6)}` : 'p';
    this.#html += `<${tag}>${inline}</${tag}>\n`;
  }

  cell(): void {
    this.#cells.push(this.#inline.replace(/(?:<br>)+$/u, ''));
    this.#inline = '';
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
    this.paragraph({ heading: 0, inTable: false, inList: false });
    if (this.#list) this.#html += '</ul>';
    this.#list = false;
    return this.#html;
  }

  #endTable(): void {
    if (this.#cells.length > 0) this.row();
    if (this.#table) this.#html += '</table>\n';
    this.#table = false;
  }
}
