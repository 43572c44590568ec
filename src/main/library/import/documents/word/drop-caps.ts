/** The frame of a large initial (`dropCap`, ECMA-376 17.3.1.11), which is a paragraph of its own before the one that it begins. */
const DROP_CAP = /<w:framePr\b[^>]*\bw:dropCap="(?:drop|margin)"/u;
const PARAGRAPH_END = '</w:p>';
const PROPERTIES_END = '</w:pPr>';
/** The markup of a Word document whose large initials are the first letters of their paragraphs. */
export function withDropCaps(xml: string): string {
  if (!xml.includes('w:dropCap=')) return xml;
  const pieces = xml.split(/(?=<w:p[\s>])/u);
  return pieces
    .map((piece, i) => {
      const next = pieces[i + 1] ?? '';
      if (isInitial(piece) && startOfRuns(next) !== null) return '';
      const start = startOfRuns(piece);
      const before = pieces[i - 1] ?? '';
      if (start === null || !isInitial(before)) return piece;
      return piece.slice(0, start) + runsOf(before) + piece.slice(start);
    })
    .join('');
}

/** Whether markup is the paragraph of an initial and nothing else. */
function isInitial(piece: string): boolean {
  return DROP_CAP.test(piece) && piece.trimEnd().endsWith(PARAGRAPH_END);
}

/** Where a paragraph's properties end; null for one that is empty. */
function startOfRuns(paragraph: string): number | null {
  const start = paragraph.lastIndexOf(PROPERTIES_END);
  if (start >= 0) return start + PROPERTIES_END.length;
  return /^<w:p(?:\s[^>]*)?(?<!\/)>/u.exec(paragraph)?.[0].length ?? null;
}

function runsOf(paragraph: string): string {
  return paragraph.slice(startOfRuns(paragraph) ?? 0, paragraph.lastIndexOf(PARAGRAPH_END));
}
