import { POSTS } from '../html/author-names';

/** What somebody is, behind a comma: ", Washington Post Staff Writers", ", Industry and Employment Correspondent". */
const BEHIND_COMMA = new RegExp(
  String.raw`\s*,\s*(?:[\p{L}&’'-]+\s+){0,5}${POSTS}(?:\s(?:in|at|for|of|à|en|aus)\s[^,;]*)?$`,
  'iu',
);
/** The same, as printed papers write it, with or without a comma before a word that only posts have. */
const KNOWN_BEHIND =
  /\s*(?:,\s*(?:staff|chief|senior|special|political|business|foreign|editor|reporter|correspondent|freelance)\b.*|,\s*(?:\p{L}+\s)?(?:special|freelance|letters))$/iu;
/** Without a comma: "Jane Doe Environment editor". */
const WITHOUT_COMMA = new RegExp(String.raw`^(.+?)\s${POSTS}$`, 'iu');
/** Words of posts that are no names. */
const FIELD =
  /^(?:our|the|a|chief|senior|junior|staff|special|foreign|political|business|sports?|technology|science|health|education|environment|crime|court|local|national|international|deputy|assistant|associate|managing|executive|guest|freelance|contributing|diplomatic|parliamentary|economics?|financial|media|arts|legal|religious|religion|industry|employment|security|defen[cs]e|transport|city|travel|home|social|affairs|europe(?:an)?|africa|asia|china|middle|east|washington|london|berlin|paris|scottish|irish|welsh|northern|correspondent)$/iu;
/** What belongs to the name before it: an initial, a title before, and particles of family names. */
const JOINS = /^(?:\p{Lu}\.?|de|da|do|dos|del|della|di|du|des|van|von|der|den|la|le|el|al|bin|ibn)$/u;
const TITLE = /^(?:Dr|Prof|Sir|Rev|Lord|Lady)\.?$/iu;

/** A part of a byline without what somebody is. */
export function withoutPost(part: string): string {
  const named = part.replace(BEHIND_COMMA, '').replace(KNOWN_BEHIND, '');
  const before = WITHOUT_COMMA.exec(named)?.[1];
  if (before === undefined || /[,;]/u.test(before)) return named;
  // How many words the name has nobody says: most have two, besides initials and particles.
  const words = before.split(/\s+/u);
  let length = 0;
  for (let plain = 0; length < words.length && plain < 2; length += 1) {
    const word = words[length] ?? '';
    if (!JOINS.test(word) && !TITLE.test(word)) plain += 1;
  }
  const name = words.slice(0, length);
  return words.length < 2 || name.some((word) => FIELD.test(word)) ? named : name.join(' ');
}
