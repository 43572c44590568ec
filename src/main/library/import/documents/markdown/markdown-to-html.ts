import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml } from '../../html/escape-html';

/** A text in Markdown as simple HTML, and the captions below its pictures, which stand in that HTML no more. */
export interface ConvertedMarkdown {
  readonly html: string;
  readonly captions: readonly string[];
}

/**
 * Converts Markdown (CommonMark with GitHub's tables and struck-out words) to HTML, which is **not sanitised** yet. Pictures are left
 * out, since they lie on the web. Unless the text was broken at a fixed width, a new line is a new paragraph, as it is shown in the
 * programs such notes are made with.
 */
export function markdownToHtml(text: string, isWrapped: boolean): ConvertedMarkdown {
  const marked = new Marked({
    gfm: true,
    breaks: !isWrapped,
    renderer: { image: () => '', br: () => '<br><br>', checkbox: () => '', code: indentedLines },
  });
  const captions: string[] = [];
  const kept: Token[] = [];
  for (const token of marked.lexer(withoutOwnMarks(text))) {
    const caption = captionIn(
      token,
      kept.findLast(({ type }) => type !== 'space'),
    );
    if (caption !== null) captions.push(caption);
    else kept.push(token);
  }
  return { html: marked.parser(kept), captions };
}

/** Lines set in are lines of the text in notes about news, and no program's code; that stands between fences. */
function indentedLines({ text, codeBlockStyle }: Tokens.Code): string | false {
  if (codeBlockStyle !== 'indented') return false;
  return text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
}

/** Marks of note programs that Markdown knows nothing of: `[[Note|words]]`, `==marked==`, `^block`, `[^1]`. */
function withoutOwnMarks(text: string): string {
  return text
    .replace(/!\[\[[^\]\n]{1,300}\]\]/gu, '')
    .replace(/\[\[(?:[^\]|\n]{1,300}\|)?([^\]|\n]{1,300})\]\]/gu, '$1')
    .replace(/==(?=\S)([^=\n]{1,1000})(?<=\S)==/gu, '$1')
    .replace(/[ \t]\^[a-z0-9]{6}$/gmu, '')
    .replace(/\[\^[\w-]{1,30}\](?!:)/gu, '');
}

/** What a paragraph says if it is the caption of the picture in it, or of the one before it: words set in italics as a whole. */
function captionIn(token: Token, before: Token | undefined): string | null {
  const parts = partsOf(token);
  if (parts === null) return null;
  const hasPicture = parts.some(isPicture);
  if (!hasPicture && !(partsOf(before)?.every(isPicture) ?? false)) return null;
  const [words, ...others] = parts.filter((part) => !isPicture(part));
  return words?.type === 'em' && others.length === 0 ? plainWords((words as Tokens.Em).tokens) : null;
}

/** What a paragraph is made of, without the breaks and white space between; null for anything else. */
function partsOf(token: Token | undefined): readonly Token[] | null {
  if (token?.type !== 'paragraph') return null;
  const parts = (token as Tokens.Paragraph).tokens.filter(
    (part) => part.type !== 'br' && !(part.type === 'text' && part.raw.trim() === ''),
  );
  return parts.length === 0 ? null : parts;
}

/** A picture, by itself or as a link. */
function isPicture(token: Token): boolean {
  if (token.type === 'image') return true;
  return token.type === 'link' && (token as Tokens.Link).tokens.some(isPicture);
}

function plainWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      const inner = 'tokens' in token ? token.tokens : undefined;
      return inner === undefined ? ('text' in token ? String(token.text) : '') : plainWords(inner);
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
