import { deflateSync } from 'node:zlib';

/** A line of a PDF made for a test: its text, where it stands in points from the lower left corner, and its size. */
export type MadeLine = readonly [text: string, x: number, y: number, size?: number];

/** What a PDF made for a test has beside its lines. */
export interface MadeExtras {
  readonly title?: string;
  /** Further entries of what the file says of itself, as `/Creator (Safari)`. */
  readonly info?: string;
  /** Links that cover the whole of the lines which say this, by where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** Links inside the file: the page (from 1) that the lines which say this lead to. */
  readonly leads?: Readonly<Record<string, number>>;
  /** What is drawn on each page, in the operators of PDF: `0 g 100 200 400 400 re f` is a black box. */
  readonly drawn?: string;
  /** Texts attached to it as files, by their names; a portfolio is only a cover around them. */
  readonly files?: Readonly<Record<string, string>>;
  readonly portfolio?: boolean;
  /** The content of its pages is packed, as programs write it. */
  readonly packed?: boolean;
  /** Its outline: entries with their pages (from 1). */
  readonly outline?: readonly (readonly [title: string, page: number])[];
}

/** A small PDF of pages (A4) with lines in Helvetica; a page without lines is blank. Text in Latin-1. */
export function madePdf(pages: readonly (readonly MadeLine[])[], extras: MadeExtras | string = ''): Buffer {
  const {
    title = '',
    info = '',
    links = {},
    leads = {},
    outline = [],
    files = {},
    portfolio,
    drawn = '',
    packed = false,
  } = typeof extras === 'string' ? { title: extras } : extras;
  const pageAt = (page: number): string => `[${3 + 2 * page} 0 R /Fit]`;
  const outlines = 5 + 2 * pages.length;
  const attached = outlines + (outline.length === 0 ? 0 : outline.length + 1);
  const names = Object.keys(files).map((name, i) => `(${escaped(name)}) ${attached + 2 * i} 0 R`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${outline.length === 0 ? '' : `/Outlines ${outlines} 0 R`} /Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >> ${portfolio === true ? '/Collection << /View /D >>' : ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) ${info} >>`,
    ...pages.flatMap((lines, i) => {
      const content = [
        drawn,
        ...lines.map(
          ([text, x, y, size = 10]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
        ),
      ].join('\n');
      const annotations = lines.flatMap(([text, x, y, size = 10]) => {
        const url = links[text];
        const box = `${x} ${y - size * 0.2} ${x + text.length * size * 0.6} ${y + size}`;
        const page = leads[text];
        const target =
          url !== undefined
            ? `/A << /S /URI /URI (${escaped(url)}) >>`
            : page === undefined
              ? null
              : `/Dest ${pageAt(page)}`;
        return target === null ? [] : `<< /Type /Annot /Subtype /Link /Rect [${box}] ${target} >>`;
      });
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> /Annots [${annotations.join(' ')}] >>`,
        packed ? packedStream(content) : `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    ...(outline.length === 0
      ? []
      : [`<< /Type /Outlines /First ${outlines + 1} 0 R /Last ${outlines + outline.length} 0 R >>`]),
    ...outline.map(
      ([entry, page], i) =>
        `<< /Title (${escaped(entry)}) /Parent ${outlines} 0 R /Dest ${pageAt(page)} ${i + 1 < outline.length ? `/Next ${outlines + i + 2} 0 R` : ''} ${i > 0 ? `/Prev ${outlines + i} 0 R` : ''} >>`,
    ),
    ...Object.entries(files).flatMap(([name, text], i) => [
      `<< /Type /Filespec /F (${escaped(name)}) /EF << /F ${attached + 2 * i + 1} 0 R >> >>`,
      `<< /Type /EmbeddedFile /Length ${text.length} >>\nstream\n${text}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

function packedStream(content: string): string {
  const bytes = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream`;
}

const escaped = (text: string): string => text.replace(/[()\\]/g, '\\$&');
