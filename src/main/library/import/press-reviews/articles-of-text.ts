import type { ParsedArticle } from '../parsed-article';
import { readText } from '../text/read-text';
import { withField } from '../text/with-field';
import { partsOfText } from './review-of-text';

/** The articles of a plain text that holds several; none of one that is a single article. */
export function articlesOfText(text: string): readonly ParsedArticle[] {
  return (partsOfText(text, { language: null }) ?? []).flatMap((part) => {
    const article = readText(part.text, part.facts);
    return article === null ? [] : [withField(article, 'section', part.section)];
  });
}
