const ALTERNATIVES =
  /<mc:AlternateContent(?:\s[^<>]*)?>((?:(?!<mc:AlternateContent[\s>])[^])*?)<\/mc:AlternateContent>/gu;
const WHOLE = /(<mc:AlternateContent[\s>](?:(?!<mc:AlternateContent[\s>])[^])*?<\/mc:AlternateContent>)/u;
const CHOICE = /<mc:Choice(?:\s[^<>]*)?>([^]*)<\/mc:Choice>/u;
const DRAWING = /<w:drawing(?:\s[^<>]*)?>((?:(?!<w:drawing[\s>])[^])*?)<\/w:drawing>/gu;
const BOX = /<wps:txbx(?:\s[^<>]*)?>([^]*?)<\/wps:txbx>/u;

/**
 * The markup of a Word document whose text boxes are all as programs before 2010 write them, which is what converters read: many programs write them
 * only the new way, or leave out the old one.
 */
export function withPlainBoxes(xml: string): string {
  if (!xml.includes('<wps:txbx')) return xml;
  return xml
    .replace(ALTERNATIVES, (whole: string, inside: string) =>
      inside.includes('<mc:Fallback') ? whole : (CHOICE.exec(inside)?.[1] ?? whole),
    )
    .split(WHOLE)
    .map((part) => (part.startsWith('<mc:AlternateContent') ? part : part.replace(DRAWING, plainBox)))
    .join('');
}

function plainBox(whole: string, inside: string): string {
  const content = BOX.exec(inside)?.[1];
  return content === undefined
    ? whole
    : `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
}
