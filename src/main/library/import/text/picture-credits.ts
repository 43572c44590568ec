import { isAgency } from './agencies';

/** How pictures are signed in a line of their own or at the end of a caption. */

/** Words for a picture, before who took it. */
const PICTURE =
  'photo(?:graph|s)?|foto(?:s|grafie|grafía)?|fotó|fot\\.|bild(?:er)?|picture|image|illustration|portrait|graphic';
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

/**
 * A credit and nothing else: "Jane Doe/Reuters", "Jane Doe for The Gazette", "Pool photo by Jane Doe", "Courtesy NASA",
 * "(Credit: NASA)", "Fot. Jan Kowalski/Agencja".
 */
const LONE_CREDIT = new RegExp(
  `^\\(?(?:${NAME}(?:\\s${NAME}){1,4}\\s?/\\s?(?:the )?${NAME}(?:\\s[\\p{L}.'’&-]+){0,4}|${NAME}(?:\\s${NAME}){1,3} for (?:the |The )?${NAME}(?:\\s${NAME}){1,4}|(?:(?:[Pp]ool|[Ff]ile|[Hh]andout) )?(?:${toAnyCase(PICTURE)})(?:\\s(?:by|von|par|de|di|door)\\s|\\s?[:：]\\s?|(?<=\\.)\\s)[^.!?:]{2,60}|[Cc]ourtesy (?:of )?${NAME}[^.!?,]{0,50}|(?:[Ii]mage |[Pp]hoto )?[Cc]redits?: [^().!?]{2,60})\\)?$`,
  'u',
);

/** A caption that ends with who took the picture and for whom: "… (Jane Doe / Gazette)", "… Photograph: Jane Doe/AP". */
export const PERSON_CREDIT = new RegExp(
  `^(?<caption>.{10,500}?)\\s*(?:\\((?<credit>(?:${NAME}(?:\\s${NAME}){1,3}\\s?(?:/|,[^()/]{3,40}/)|AFP\\s?/)[^()]{0,60})\\)|(?<=[\\p{L}.,)"”]\\s)(?:${toAnyCase(PICTURE)})\\s?[:：]\\s?(?<named>[^.!?:()]{2,60}))\\)?$`,
  'u',
);

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

/** Whether a line is the credit of a picture and nothing else; two names with a stroke between are two authors. */
export function isLoneCredit(text: string): boolean {
  if (!LONE_CREDIT.test(text)) return false;
  const [left = '', right] = text.split('/');
  if (right === undefined || /[:：]|\bby\b/u.test(left)) return true;
  const whose = right.replace(/\)$/u, '').trim();
  return isAgency(whose) || OUTLET.test(whose) || whose.split(' ').length > 3;
}
