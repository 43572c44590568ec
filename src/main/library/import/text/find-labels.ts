import { bareAuthorLabels, labelTable, type LabelKind } from './label-table';

/** A label at a place in a line; its value reaches to the next one. */
export interface FoundLabel {
  readonly kind: LabelKind;
  /** Where the label itself starts, and where its value starts. */
  readonly start: number;
  readonly valueStart: number;
  /** False when it was written without a colon; then its value has to prove it ("Updated 18 September 2019"). */
  readonly colon: boolean;
}

const kinds: ReadonlyMap<string, LabelKind> = new Map(
  Object.values(labelTable).flatMap((labels) =>
    Object.entries(labels).flatMap(([kind, names]) =>
      names.split(',').map((name): [string, LabelKind] => [foldLabel(name), kind as LabelKind]),
    ),
  ),
);

const bareAuthors: ReadonlySet<string> = new Set(bareAuthorLabels);

const firstLetters = [...new Set(Array.from(kinds.keys(), (label) => Array.from(label)[0] ?? ''))].join('');
/** Whether a label may begin at a place is asked of its first letter first: at most places of a line none does. */
const pattern = new RegExp(
  `(?=[${firstLetters}])(?<![\\p{L}\\p{M}_-])(${[...kinds.keys()]
    .sort((a, b) => b.length - a.length)
    .map(labelPattern)
    .join('|')})(\\s*[:：﹕︰]\\s*|(?<=\\p{Script=Han})[/／](?=\\p{Script=Han})|\\s*(?=\\d)|\\s+)`,
  'giu',
);

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
    found.push({ kind, start: match.index, valueStart: match.index + whole.length, colon });
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
      return bareAuthors.has(folded) || /\p{Script=Han}/u.test(folded);
    case 'editor':
      return /\p{Script=Han}|\s(?:by|von|par|por|oleh)$/u.test(folded);
    case 'photo':
      return /\s(?:by|von|par|por|oleh)$/u.test(folded);
    default:
      return false;
  }
}

function foldLabel(label: string): string {
  const folded = label.normalize('NFC').toLowerCase();
  return /\p{Script=Han}/u.test(folded) ? folded.replace(/\s/gu, '') : folded.replace(/\s+/gu, ' ');
}

/** Chinese labels are often spread out to line up ("来 源："); other labels fold white space. */
function labelPattern(label: string): string {
  return /\p{Script=Han}/u.test(label)
    ? Array.from(label).join('[ \\u3000]*')
    : label.replaceAll(' ', '\\s+');
}
