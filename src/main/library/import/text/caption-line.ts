import type { MediaItem } from '../../../../shared/model/clipping';
import { isAgency } from './agencies';
import { creditAfter, creditBefore } from './credit-words';

/** Longer paragraphs that end in a credit are text. */
const LONGEST_CAPTION = 600;
const LONGEST_CREDIT = 120;

const before = creditBefore.map(escape).sort(longestFirst).join('|');
const after = creditAfter.map(escape).sort(longestFirst).join('|');

/** What is asked first: hardly any line of an article ends so. */
const ENDS_BRACKETED = /[\])）】］][\s.。]*$/u;
const BRACKETED = new RegExp(
  `^(?<caption>.*?)\\s*[\\[(（【［](?<credit>[^\\[\\]()（）【】［］]{2,${LONGEST_CREDIT}})[\\])）】］]\\s*[.。]?$`,
  'su',
);
const CREDIT_AFTER_WORD = new RegExp(
  `^(?:${before})(?![\\p{Script=Latin}\\p{M}])\\s*(?:by\\b|from\\b)?\\s*[:：/｜|]?\\s*(?<credit>.{2,})$`,
  'iu',
);
const CREDIT_BEFORE_WORD = new RegExp(`^(?<credit>.{2,40}?)\\s*[/／]?(?:${after})$`, 'u');
/** What every such line has: the mark behind the word for a picture, or the Chinese word for who took it at its end. */
const MAY_BE_UNBRACKETED = /[:：/｜|]|[摄攝]$/u;
const UNBRACKETED = new RegExp(
  `^(?<caption>.{3,${LONGEST_CAPTION}}?[.。!?！？…”"])\\s*(?:(?:${before})\\s*[:：/｜|]\\s*(?<named>.{2,80})|(?<signed>[\\p{Script=Han}·]{2,12}(?:\\s[\\p{Script=Han}·]{1,6})?)\\s*[摄攝])$`,
  'iu',
);

/**
 * A caption with its credit when a line is one: "The forum in session. [Photo by A B/site]", "图为会场。（张三 摄）". The credit
 * keeps its own wording without the word "photo". Null for any other line.
 */
export function readCaptionLine(line: string): MediaItem | null {
  if (line.length > LONGEST_CAPTION + LONGEST_CREDIT) return null;
  const bracketed = ENDS_BRACKETED.test(line) ? BRACKETED.exec(line)?.groups : undefined;
  if (bracketed !== undefined) {
    const creditLine = readCredit(bracketed['credit'] ?? '');
    if (creditLine !== null) return picture(bracketed['caption'] ?? '', creditLine);
  }
  if (!MAY_BE_UNBRACKETED.test(line)) return null;
  const plain = UNBRACKETED.exec(line)?.groups;
  if (plain === undefined) return null;
  return picture(plain['caption'] ?? '', (plain['named'] ?? plain['signed'] ?? '').trim());
}

function picture(caption: string, creditLine: string): MediaItem {
  const text = caption.trim();
  return { kind: 'image', caption: text === '' ? null : text, creditLine, file: null };
}

/** The credit in brackets without the word that says it is one; null when the brackets hold something else. */
function readCredit(text: string): string | null {
  const content = text.trim();
  const named = CREDIT_AFTER_WORD.exec(content)?.groups?.['credit'];
  if (named !== undefined) return named.trim();
  const signed = CREDIT_BEFORE_WORD.exec(content)?.groups?.['credit'];
  if (signed !== undefined && /\p{Script=Han}/u.test(signed)) return signed.trim();
  // "(Xinhua/Zhang San)"
  return /^[^/]+\/[^/]+$/u.test(content) && isAgency(content) ? content : null;
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(' ', '\\s+');
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
