const RUN = /(?=<w:r[\s>])/u;
/** The properties of a run, where they say that it is hidden (`vanish`, ECMA-376 17.3.2.41) and do not take it back. */
const HIDDEN =
  /^<w:r(?:\s[^>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>)[^])*<w:vanish(?:\s*\/?>|\s+w:val="(?:1|true|on)")/u;
const RUN_END = '</w:r>';

/** The markup of a Word document without the runs that Word shows to nobody. */
export function withoutHiddenRuns(xml: string): string {
  if (!xml.includes('<w:vanish')) return xml;
  return xml
    .split(RUN)
    .map((piece) => {
      const end = HIDDEN.test(piece) ? piece.indexOf(RUN_END) : -1;
      return end < 0 ? piece : piece.slice(end + RUN_END.length);
    })
    .join('');
}
