import { isAgency } from './agencies';
import { isFullName } from './byline-line';
import { BY } from './line-families';

/** Words of desks: a part of a newsroom that signs instead of a person. */
const DESK =
  '(?:(?:web|online|lokal|sport|schluss)?redaktion|redacci[óo]n|r[ée]daction|redazione|redação|redaksi|redakcja|redakce|redactie|редакция|newsdesk|newsroom|(?:web|news|city|sports?)?desk|(?:web)?team|bureau|staff(?:\\s(?:writer|reporter|correspondent)s?)?)';
const DESK_WORD = new RegExp(String.raw`(?<![\p{L}\p{N}])${DESK}(?![\p{L}\p{N}])`, 'giu');
/** A desk is called so first or last; in between, a sentence speaks of one. */
const CALLED_DESK = new RegExp(String.raw`^${DESK}(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])${DESK}$`, 'iu');
/** What is said of any desk and names none. */
const OF_ANY =
  /(?<![\p{L}\p{N}])(?:the|our|by|of|for|from|and|an?|die|der|das|des|dem|den|von|vom|aus|und|unsere?[rs]?|la|le|les|el|los|las|il|du|de|del|della|da|do|et|y|e|notre|nuestra|news|web|internet|online|digital|multimedia|editorial|central|general|board|press|presse|media|foreign|local|own|site|admin|guest|author|tim)(?![\p{L}\p{N}])/giu;
/** What somebody is in a desk, and what a page asks to do with one. */
const NO_DESK =
  /[@:!?]|https?|(?<![\p{L}\p{N}])(?:chief|head|leit(?:er|erin|ung)|chef\p{L}*|direct\p{L}+|managers?|members?|mitglied\p{L}*|lead|contact|kontakt|follow|meet|join|about|über)(?![\p{L}\p{N}])/iu;
/** What a person is, behind the name: "Jane Doe, Gazette Staff Writer". */
const POST = /\sstaff\s\p{L}+$/iu;
const LONGEST = 50;
const MOST_WORDS = 6;

/** What stands between the names of a byline. */
const BETWEEN = /\s*(?:[,;&|/]|\s(?:and|und|et|y|e|with|mit|avec|con)\s)\s*/iu;

/**
 * Whether a part of a byline names a desk ("BR24 Redaktion", "Gear Team", "Guardian staff reporter"). A word for any desk
 * ("Redaktion", "Our News Desk") names nobody.
 */
export function isNamedDesk(text: string): boolean {
  if (text.length > LONGEST || text.split(/\s+/u).length > MOST_WORDS) return false;
  if (!CALLED_DESK.test(text) || NO_DESK.test(text) || isAgency(text)) return false;
  return /\p{L}{2}/u.test(text.replace(DESK_WORD, ' ').replace(OF_ANY, ' '));
}

function isFullPerson(part: string): boolean {
  return isFullName(part) && !isNamedDesk(part);
}

/** A byline without the desks it names, which are no persons; the byline itself where it names none, empty where it names nobody else. */
export function withoutDesks(byline: string): string {
  const whole = byline.trim().replace(BY, '');
  const parts = whole.split(BETWEEN).filter((part) => part !== '');
  // "Redaktion Haus und Garten" is one desk; with a comma or a person in it, a byline names several.
  if (!/[,;&|/]/u.test(whole) && !parts.some(isFullPerson)) return isNamedDesk(whole) ? '' : byline;
  const others = parts.filter((part) => !isNamedDesk(part) || POST.test(part));
  return others.length === parts.length ? byline : others.join(', ');
}
