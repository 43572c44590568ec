import { seededRandom } from '../../src/main/library/search/testing/random-texts';
import type { Article } from './article';
import { drawOne, mixSeeds } from './draw';
import { languageOf } from './languages';
import { topics } from './topics';
import { writeHeadline } from './write-text';

/** The article as a person pastes it: headline, a line of dates and sources, paragraphs. */
export function writeTextFile({ fields }: Article): string {
  const published = fields.datePublished?.value.replace('T', ' ') ?? '';
  const header = [`updatetime:${published}:00`, `Source:${fields.outlet ?? ''}`];
  if (fields.authors.length > 0) header.push(`Author:${fields.authors.join(', ')}`);
  return `${fields.headline}\n\n${header.join('  ')}\n\n${fields.body}\n`;
}

/**
 * The article as a news site serves it: head with metadata and JSON-LD, navigation, teasers, comments, scripts and
 * styles around the text; about 50 KB.
 */
export function writeHtmlFile({ fields }: Article, seed: number): string {
  const random = seededRandom(mixSeeds(seed, 4_711));
  const known = languageOf(fields.language ?? 'en');
  const headline = (): string => escape(writeHeadline(random, known, drawOne(random, topics)));
  const paragraphs = fields.body.split('\n\n').map((text) => `<p>${escape(text)}</p>`);
  const picture =
    '<figure><img src="/pictures/1.jpg" alt=""><figcaption>' + headline() + '</figcaption></figure>';
  const links = (count: number): string =>
    Array.from(
      { length: count },
      (_, n) => `<li class="item item--${String(n)}"><a href="/s/${String(n)}">${headline()}</a></li>`,
    ).join('\n');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: fields.headline,
    datePublished: fields.datePublished?.value,
    author: fields.authors.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: fields.outlet },
    articleSection: fields.section,
  };
  return `<!doctype html>
<html lang="${fields.language ?? 'en'}">
<head>
<meta charset="utf-8">
<title>${escape(fields.headline)} | ${escape(fields.outlet ?? '')}</title>
<meta property="og:title" content="${escape(fields.headline)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escape(fields.outlet ?? '')}">
<meta property="article:published_time" content="${fields.datePublished?.value ?? ''}">
<meta name="author" content="${escape(fields.authors.join(', '))}">
<link rel="canonical" href="${fields.url ?? 'https://print.example/'}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<style>${styles}</style>
<script>${script}</script>
</head>
<body class="page page--article">
<header class="site-header"><div class="logo">${escape(fields.outlet ?? '')}</div><nav><ul>${links(30)}</ul></nav></header>
<main><article class="article"><h1 class="article__headline">${escape(fields.headline)}</h1>
<div class="article__meta"><span class="byline">${escape(fields.authors.join(', '))}</span>
<time datetime="${fields.datePublished?.value ?? ''}">${fields.datePublished?.value ?? ''}</time></div>
<div class="article__body">${paragraphs.slice(0, 2).join('\n')}${picture}${paragraphs.slice(2).join('\n')}</div></article>
<aside class="teasers"><h2>${headline()}</h2><ul>${links(40)}</ul></aside>
<section class="comments">${Array.from({ length: 12 }, () => `<div class="comment"><b>${headline()}</b><p>${headline()}. ${headline()}.</p></div>`).join('\n')}</section></main>
<footer><ul>${links(25)}</ul><p>&copy; ${escape(fields.rightsHolder ?? '')}</p></footer>
</body></html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const styles = Array.from(
  { length: 160 },
  (_, n) => `.item--${String(n)}{padding:${String(n % 9)}px;color:#${String(100 + n)}}`,
).join('');
const script = Array.from(
  { length: 120 },
  (_, n) => `window.q${String(n)}=function(a){return a+${String(n)}<"</p>".length};`,
).join('');
