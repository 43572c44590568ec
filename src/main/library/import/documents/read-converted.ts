import type { ImportWarning } from '../../../../shared/model/clipping';
import { storedHtml } from '../html/article-html';
import { parsePage } from '../html/dom';
import { paragraphsOf, textOfElement } from '../html/html-to-text';
import type { ParseOutcome } from '../parsed-article';
import { readText } from '../text/read-text';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Makes an article of a document that was converted to simple HTML (not sanitised yet; it is here). A document is often
 * pasted news, so its lines are read as pasted text is; headings count as such. Its properties are not the article's.
 */
export function readConvertedDocument(
  html: string,
  mimeType: string,
  warnings: readonly ImportWarning[] = [],
): ParseOutcome {
  const marked = parsePage(html).body;
  for (const heading of marked.querySelectorAll(HEADINGS))
    if ((heading.textContent ?? '').trim() !== '')
      heading.innerHTML = `${'#'.repeat(Number(heading.localName.slice(1)))} ${heading.innerHTML}`;
  const article = readText(paragraphsOf(marked).join('\n\n'));
  if (article === null) return { refusal: { reason: 'no-text' } };

  // What was read as headline, header or footer is a field now and stands in the article's HTML no more.
  const { body } = parsePage(html);
  for (const block of body.querySelectorAll(`p, ${HEADINGS}`)) {
    const text = textOfElement(block).replace(/\s+/gu, ' ').trim();
    if (text !== '' && block.closest('table') === null && !article.fields.body.includes(text)) block.remove();
  }
  return {
    mimeType,
    articles: [
      {
        ...article,
        bodyHtml: storedHtml(body.innerHTML, null),
        warnings: [...new Set([...article.warnings, ...warnings])],
      },
    ],
  };
}
