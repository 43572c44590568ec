import { isAgency } from './agencies';

/** How pictures are signed in a line of their own or at the end of a caption. */

/** Words for a picture, before who took it. */
const PICTURE =
  'photo(?:graph|graphy|s)?|foto(?:s|grafie|grafía)?|fotó|fot\\.|bild(?:er)?|picture|image|illustration|portrait|graphic';
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

/**
 * A credit and nothing else: "Jane Doe/Reuters", "Jane Doe for The Gazette", "Pool photo by Jane Doe", "Courtesy NASA",
 * "(Credit: NASA)", "Fot. Jan Kowalski/Agencja".
 */
const LONE_CREDIT = new RegExp(
  `^\\(?(?:${NAME}(?:\\s${NAME}){1,4}(?:\\s?/\\s?(?:the )?${NAME}(?:\\s[\\p{L}.'’&-]+){0,4}){1,3}|${NAME}(?:\\s${NAME}){1,3} for (?:the |The )?${NAME}(?:\\s${NAME}){1,4}|(?:(?:[Pp]ool|[Ff]ile|[Hh]andout) )?(?:${toAnyCase(PICTURE)})(?:\\s(?:by|von|par|de|di|door)\\s|\\s?[:：]\\s?|(?<=\\.)\\s)[^.!?:]{2,60}|[Cc]ourtesy (?:of )?${NAME}[^.!?,]{0,50}|(?:[Ii]mage |[Pp]hoto )?[Cc]redits?: [^().!?]{2,60})\\)?\\.?$`,
  'u',
);

/** A caption that ends with who took the picture and for whom: "… (Jane Doe / Gazette)", "… Photograph: Jane Doe/AP". */
const PERSON_CREDIT = new RegExp(
  `^(?<caption>.{10,500}?)\\s*(?:\\((?<credit>(?:${NAME}(?:\\s${NAME}){1,3}\\s?(?:/|,[^()/]{3,40}/)|AFP\\s?/)[^()]{0,60})\\)|(?<=[\\p{L}.,)"”]\\s)(?:${toAnyCase(PICTURE)})\\s?[:：]\\s?(?<named>[^.!?:()]{2,60}))\\)?$`,
  'u',
);

/** A caption that ends with a stroke and a name in capitals ("… in the hall. / JANE DOE"), or with an agency and its photographer ("… REUTERS/Jane Doe"). */
const STRUCK_CREDIT = new RegExp(
  `^(?:-\\s)?(?<caption>.{5,300}?[.)”"»])\\s(?:/\\s(?<credit>\\p{Lu}{2,}(?:[\\s.-]{1,2}\\p{Lu}{2,}){1,3}(?:\\s\\([\\p{L}\\s]{2,30}\\))?)|(?<named>(?:REUTERS|AFP|AP|EPA|EFE|ANSA|DPA)\\s?/\\s?${NAME}(?:\\s${NAME}){0,3}))(?:\\s-)?$`,
  'u',
);

/** Caption and credit of a line that is signed as captions are; null for any other. */
export function readSignedCaption(
  text: string,
): { readonly caption: string; readonly credit: string } | null {
  const groups = (PERSON_CREDIT.exec(text) ?? STRUCK_CREDIT.exec(text))?.groups;
  return groups === undefined
    ? null
    : { caption: (groups['caption'] ?? '').trim(), credit: groups['credit'] ?? groups['named'] ?? '' };
}

/** A pattern of words in small letters that takes their first letter in either case. */
function toAnyCase(words: string): string {
  return words.replace(
    /(?:^|\|)\p{Ll}/gu,
    (start) => `${start.slice(0, -1)}[${start.slice(-1)}${start.slice(-1).toUpperCase()}]`,
  );
}

/** What papers and picture agencies are called by. */
const OUTLET =
  /^the\s|\b(?:images|pictures|photos?|news|times|post|press|tribune|herald|star|globe|journal|magazine|media|zeitung|presse|getty|istock\S*|shutterstock|alamy|imago|corbis)\b/iu;

const LONGEST_BARRED = 90;
const PICTURE_AGENCY = /\b(?:images|pictures|photos?|getty|istock\S*|shutterstock|alamy|imago|corbis)\b/iu;

/** Whether a line is the credit of a picture and nothing else; two names with a stroke between are two authors. */
export function isLoneCredit(text: string): boolean {
  if (isBarredCredit(text)) return true;
  if (!LONE_CREDIT.test(text)) return false;
  const [left = '', right] = text.split('/');
  if (right === undefined || /[:：]|\bby\b/u.test(left)) return true;
  const whose = right.replace(/\)$/u, '').trim();
  return isAgency(whose) || OUTLET.test(whose) || whose.split(' ').length > 3;
}

/** "Jane Doe | The Gazette | Getty Images": who took it, and whose it is. */
function isBarredCredit(text: string): boolean {
  const parts = text.length > LONGEST_BARRED ? [] : text.split(/\s\|\s/u);
  const last = parts.at(-1) ?? '';
  return (
    parts.length > 1 &&
    /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(parts[0] ?? '') &&
    (isAgency(last) || PICTURE_AGENCY.test(last))
  );
}
