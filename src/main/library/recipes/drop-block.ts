import { countWords } from '../storage/word-count';

const PARAGRAPHS = /\n{2,}/u;
/** Blocks of sanitised HTML that hold no other ones. */
const BLOCK = /<(p|li|h[1-6])\b[^>]*>((?:(?!<\/?(?:p|li|h[1-6])\b)[\s\S])*)<\/\1>/gu;

/** A text without a block of it. */
export interface WithoutBlock {
  readonly body: string;
  /** Null where the markup would still say it. */
  readonly bodyHtml: string | null;
  readonly wordCount: number;
}

/**
 * Takes the paragraphs of `block` out of an article wherever they stand one after the other. `bodyHtml` is sanitised. Null when
 * they do not, or when nothing would be left.
 */
export function dropBlock(body: string, bodyHtml: string | null, block: string): WithoutBlock | null {
  const paragraphs = body.split(PARAGRAPHS);
  const wanted = block.split(PARAGRAPHS).map(folded);
  const kept: string[] = [];
  for (let at = 0; at < paragraphs.length;) {
    if (wanted.every((text, i) => folded(paragraphs[at + i] ?? '') === text)) at += wanted.length;
    else {
      kept.push(paragraphs[at] ?? '');
      at += 1;
    }
  }
  const left = kept.join('\n\n');
  if (kept.length === paragraphs.length || left.trim() === '') return null;
  return {
    body: left,
    bodyHtml: bodyHtml === null ? null : withoutBlocks(bodyHtml, wanted),
    wordCount: countWords(left),
  };
}

function withoutBlocks(html: string, wanted: readonly string[]): string | null {
  const blocks = [...html.matchAll(BLOCK)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: folded(textOf(match[2] ?? '')),
  }));
  const cuts: { start: number; end: number }[] = [];
  for (let at = 0; at < blocks.length;) {
    if (wanted.every((text, i) => blocks[at + i]?.text === text)) {
      cuts.push(...blocks.slice(at, at + wanted.length));
      at += wanted.length;
    } else at += 1;
  }
  if (cuts.length === 0) return null;
  let rest = '';
  let from = 0;
  for (const { start, end } of cuts) {
    rest += html.slice(from, start);
    from = end;
  }
  return rest + html.slice(from);
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text of sanitised HTML, which escapes only what HTML must. */
function textOf(html: string): string {
  return html
    .replace(/<br\b[^>]*>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
