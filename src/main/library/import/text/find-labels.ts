import { furtherLabels } from './further-labels';
import { bareAuthorLabels, labelTable, type LabelKind } from './label-table';

/** A label at a place in a line; its value reaches to the next one. */
export interface FoundLabel {
  readonly kind: LabelKind;
  /** Where the label itself starts, and where its value starts. */
  readonly start: number;
  readonly valueStart: number;
  /** False when it was written without a colon; then its value has to prove it ("Updated 18 September 2019"). */
  readonly colon: boolean;
  /** Without a colon it counts only before nothing but names: its word opens sentences, too ("Editor", "Penulis"). */
  readonly strict: boolean;
}

const kinds: ReadonlyMap<string, LabelKind> = new Map(
  [...Object.values(furtherLabels), ...Object.values(labelTable)].flatMap((labels) =>
    Object.entries(labels).flatMap(([kind, names]) =>
      names.split(',').map((name): [string, LabelKind] => [foldLabel(name), kind as LabelKind]),
    ),
  ),
);

const bareAuthors: ReadonlySet<string> = new Set(bareAuthorLabels);

/** V8 puts patterns whose source is longer than this together without thought: labels were then found ten times as slowly. */
const LONGEST_QUICK_PATTERN = 20 * 1024;

const firstLetters = [...new Set(Array.from(kinds.keys(), (label) => Array.from(label)[0] ?? ''))].join('');
/** Whether a label may begin at a place is asked of its first letter first: at most places of a line none does. */
const pattern = new RegExp(
  `(?=[${firstLetters}])(?<![\\p{L}\\p{M}_-])(${[...kinds.keys()]
    .sort((a, b) => b.length - a.length)
    .map(labelPattern)
    .join('|')})(\\s*[:：﹕︰]\\s*|(?<=\\p{Script=Han})[/／](?=\\p{Script=Han})|\\s*(?=[(（]?\\s*\\d)|\\s+)`,
  'giu',
);

/** Whether labels are still found quickly. */
export const labelsAreQuick = pattern.source.length <= LONGEST_QUICK_PATTERN;

/** Whether a text is nothing but a label. */
export function isLabel(text: string): boolean {
  return kinds.has(foldLabel(text.trim()));
}

/** Every known label of a line, in order. Those without a colon are candidates only. */
export function findLabels(line: string): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  // Not `matchAll`, which makes a pattern of its own for each line: this one is long, and most lines have no label.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    const [whole, label = '', joint = ''] = match;
    const folded = foldLabel(label);
    const kind = kinds.get(folded);
    if (kind === undefined) continue;
    const colon = /[:：﹕︰/／]/u.test(joint);
    if (!colon && !mayStandBare(kind, folded)) continue;
    const strict = !colon && announcesPerson(kind) && !mayOpenByline(kind, folded);
    found.push({ kind, start: match.index, valueStart: match.index + whole.length, colon, strict });
  }
  return found;
}

function mayStandBare(kind: LabelKind, folded: string): boolean {
  switch (kind) {
    case 'published':
    case 'modified':
    case 'accessed':
    case 'views':
      return true;
    case 'author':
    case 'editor':
      if (NEEDS_COLON.has(folded)) return false;
      return mayOpenByline(kind, folded) || !folded.includes(' ') || TWO_WORDS.test(folded);
    case 'photo':
      return mayOpenByline(kind, folded);
    case 'ignored':
      return COUNTED.test(folded);
    default:
      return false;
  }
}

const COUNTED = /^(?:评论|評論|参与评论|comments?|komentar|bình luận|commentaires|kommentare|comentarios)$/u;

/** Words that are a label with a colon only: "Rep John Roe" sits in a parliament. */
const NEEDS_COLON: ReadonlySet<string> = new Set(['rep', 'af', 'haber', 'כתב', 'כתבת']);

/** Vietnamese writes syllables apart. */
const TWO_WORDS = /^(?:tác giả|phóng viên|biên tập)$/u;

function announcesPerson(kind: LabelKind): boolean {
  return kind === 'author' || kind === 'editor';
}

/** Whether a label says without a colon that a person follows. */
function mayOpenByline(kind: LabelKind, folded: string): boolean {
  const isHan = /\p{Script=Han}/u.test(folded);
  const endsInBy = /\s(?:by|von|par|por|oleh|bởi)$|(?:จาก|โดย)$/u.test(folded);
  if (kind === 'author') return bareAuthors.has(folded) || isHan || endsInBy;
  return kind === 'editor' ? isHan || endsInBy : endsInBy;
}

function foldLabel(label: string): string {
  const folded = label.normalize('NFC').toLowerCase();
  return /\p{Script=Han}/u.test(folded)
    ? folded.replace(/\s/gu, '')
    : folded.replace(/\s*[,&/+–-]\s*|\s+/gu, ' ');
}

/**
 * Chinese labels are often spread out to line up ("来 源："); in others signs may stand for a space ("Tin, ảnh", "Text & Fotos").
 * Written as shortly as it can be: see {@link LONGEST_QUICK_PATTERN}.
 */
function labelPattern(label: string): string {
  return /\p{Script=Han}/u.test(label)
    ? Array.from(label).join('[ 　]*')
    : label.replaceAll(' ', '[\\s,&/+–-]+');
}
