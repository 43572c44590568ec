import type { DocumentReader } from '../../document-reader';
import { escapeHtml } from '../../html/escape-html';
import { fieldLimits } from '../../limits';
import { cutWhole, ProvenanceNotes, type ParsedArticle } from '../../parsed-article';
import { withoutFrontMatter } from '../../text/front-matter';
import { isHardWrapped, splitLines } from '../../text/text-blocks';
import { readConvertedArticles } from '../read-converted';
import { looksLikeMarkdown } from './looks-like-markdown';
import { markdownToHtml } from './markdown-to-html';

/** Characters of a note; a longer text is read as it is written. */
const LONGEST = 1_000_000;

/**
 * Markdown (CommonMark, RFC 7763), as web clippers and note programs keep pages: its text comes without its marks, and with its
 * headings, links and lists. What the front matter says is read as the lines above a pasted article are.
 */
export const markdownReader: DocumentReader = {
  format: 'Markdown',
  accepts(document) {
    const text = document.text()?.text;
    return text !== undefined && text.length <= LONGEST && looksLikeMarkdown(text);
  },
  read(document) {
    const decoded = document.text();
    if (decoded === null) return { refusal: { reason: 'empty' } };
    const { head, text, tags } = withoutFrontMatter(decoded.text);
    const { html, captions } = markdownToHtml(text, isHardWrapped(splitLines(text)));
    const lines = head.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
    const outcome = readConvertedArticles(
      lines + html,
      'text/markdown',
      decoded.by === 'guess' ? ['charset-guessed'] : [],
    );
    if ('refusal' in outcome) return outcome;
    const [only, ...others] = outcome.articles;
    if (only === undefined || others.length > 0) return outcome;
    return {
      ...outcome,
      articles: [{ ...withCaptions(only, captions), ...(tags.length > 0 ? { tags } : {}) }],
    };
  },
};

function withCaptions(article: ParsedArticle, captions: readonly string[]): ParsedArticle {
  const [first] = captions;
  if (first === undefined) return article;
  const notes = new ProvenanceNotes();
  notes.note('media', 'caption-line', first);
  const media = captions.map((caption) => ({
    kind: 'image' as const,
    caption: cutWhole(caption, fieldLimits.caption),
    creditLine: null,
    file: null,
  }));
  return {
    ...article,
    fields: { ...article.fields, media: [...article.fields.media, ...media] },
    provenance: { ...article.provenance, ...notes.all() },
  };
}
