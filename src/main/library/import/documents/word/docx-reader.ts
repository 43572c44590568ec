import { articlesOutcome } from '../../databases/database-document';
import { readDatabaseHtml } from '../../databases/converted-export';
import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { assertMarkup } from '../../html/too-much-markup';
import { importLimits } from '../../limits';
import { readConvertedArticles, warnedOutcome } from '../read-converted';
import { readZipParts } from '../zip-parts';
import { alternativeChunks, CHUNK_NAME } from './alternative-chunks';
import { noteListNumbers } from './list-numbers';
import { marginLines } from './margin-text';
import { readableDocument, storedParts } from './readable-document';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** For what its readers of ZIP and XML say in a programmer's words. */
const NO_XML = 'the text in it is damaged';
const PROGRAMMERS_WORDS = /xmldom|zip|data length|main document part/iu;

/** The end of a page is a rule, by which the articles of a press review are told. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Headline'] => h1:fresh",
  "br[type='page'] => hr",
];

/** Places of pictures, marks of notes and the ways back from them, and hyphens for line ends, as mammoth writes them. */
const NOT_TEXT =
  /<img\b[^>]*>|<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>[^<]*<\/a><\/sup>|\s*<a href="#(?:foot|end)note-ref-[^"]*">[^<]*<\/a>|\u00ad/gu;

/** A cell of a single paragraph, which is the cell's own text: the cells of a row stay in one line. */
const ONLY_PARAGRAPH = /<(t[dh](?:\s[^<>]*)?)><p>((?:(?!<\/?(?:p|t[dh])[\s>])[^])*)<\/p><\/(t[dh])>/gu;

/**
 * Word documents (DOCX, ECMA-376): an export of Lexis Advance or Nexis Uni gives its articles, any other document is one
 * article; pages that are in it whole are its text, too. Pictures, comments, deleted and hidden text are left out.
 */
export const docxReader: DocumentReader = {
  format: 'Word documents',
  accepts: ({ head, bytes }) => head.startsWith('PK') && binaryFormat(head, bytes) === 'Word documents',
  async read({ bytes }) {
    // Only markup is read further on.
    const wanted = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name) || CHUNK_NAME.test(name);
    const checked = readZipParts(bytes, wanted, importLimits.documentBytes);
    if ('problem' in checked) return { refusal: { reason: 'unreadable', detail: checked.problem } };
    assertMarkup(checked.parts.get('word/document.xml')?.toString('latin1') ?? '', importLimits.documentTags);
    let html: string;
    try {
      // Loaded when first needed, as every large library of a reader is: each thread would wait for it at its start.
      const { default: mammoth } = await import('mammoth');
      const buffer = readableDocument(checked.parts) ?? storedParts(checked.parts);
      const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
      html = noteListNumbers(
        (await mammoth.convertToHtml({ buffer }, { convertImage: noPictures, styleMap: STYLES })).value,
      );
      html = html.replace(ONLY_PARAGRAPH, '<$1>$2</$3>') + alternativeChunks(checked.parts);
    } catch (thrown) {
      if (thrown instanceof RangeError) throw thrown;
      const words = thrown instanceof Error ? thrown.message : String(thrown);
      const isDamaged = thrown instanceof TypeError || PROGRAMMERS_WORDS.test(words);
      return { refusal: { reason: 'unreadable', detail: isDamaged ? NO_XML : words } };
    }
    const articles = readDatabaseHtml(html);
    const { warnings, parts } = checked;
    return articles === null
      ? readConvertedArticles(html.replace(NOT_TEXT, ''), WORD, warnings, marginLines(parts))
      : warnedOutcome(articlesOutcome(articles, WORD, false), warnings);
  },
};
