import { findDates } from '../../dates/find-dates';
import type { ParsedArticle } from '../../parsed-article';
import { lettersOf } from './title-letters';

const LONGEST_NAME = 50;

/**
 * An article of a press review with the paper its contents name beside the headline ("Rivermouth Post: Harbour road gets trees"): taken where the
 * article says the same by its headline, else kept as what might be the outlet.
 */
export function withReviewedOutlet(article: ParsedArticle, title: string): ParsedArticle {
  const { fields, provenance, warnings, bodyHtml } = article;
  const name = besideHeadline(title, fields.headline);
  if (name === null || fields.outlet !== null) return article;
  const [first = ''] = fields.body.split('\n', 1);
  const says = (text: string): boolean => lettersOf(text) === lettersOf(name);
  const opens = says(first);
  // A paper's name above a day looks like that of who wrote it.
  const signs = fields.authors.some(says);
  if (!opens && !signs && !says(fields.subheadline ?? ''))
    return {
      ...article,
      provenance: {
        ...provenance,
        outlet: { via: 'none', evidence: '', others: [{ value: name, via: 'contents' }] },
      },
    };
  return {
    ...article,
    fields: {
      ...fields,
      outlet: name,
      authors: fields.authors.filter((author) => !says(author)),
      subheadline: says(fields.subheadline ?? '') ? null : fields.subheadline,
      body: opens ? fields.body.slice(first.length).trimStart() : fields.body,
    },
    bodyHtml: opens ? (bodyHtml?.replace(/^\s*<(p|h\d)>[^<]*<\/\1>\s*/u, '') ?? null) : bodyHtml,
    provenance: { ...provenance, outlet: { via: 'contents', evidence: title } },
    warnings: warnings.filter((warning) => warning !== 'outlet-unknown'),
  };
}

/** What else a title says, without the day. */
function besideHeadline(title: string, headline: string): string | null {
  const at = title.indexOf(headline);
  if (at < 0 || headline === '') return null;
  let rest = `${title.slice(0, at)} ${title.slice(at + headline.length)}`;
  for (const { start, end } of findDates(rest, { language: null }).toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const name = rest.replace(/^[\s\p{P}|\d]+|[\s\p{P}|\d]+$/gu, '').replace(/\s+/gu, ' ');
  return name.length < 2 || name.length > LONGEST_NAME || !/\p{L}/u.test(name) ? null : name;
}
