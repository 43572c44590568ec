import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sampleClipping } from '../../../../test/sample-clipping';
import type { Clipping } from '../../../shared/model/clipping';
import { reportOptionsSchema, type ReportOptions } from '../../../shared/model/report';
import { buildReport } from './build-report';
import type { PageNumbers } from './report-rows';
import { sanitiseReportBody } from './sanitise-report-body';
import { linkedAnchors, writeHtml } from './write-html';

const hostile = `"><img src=x onerror=alert(1)><script>alert(1)</script>'`;
const evil = sampleClipping(1, {
  headline: hostile,
  subheadline: hostile,
  outlet: hostile,
  authors: [hostile],
  url: `javascript:alert("${hostile}")`,
  language: hostile,
  tags: [hostile],
  notes: hostile,
  summary: hostile,
  body: hostile,
  section: hostile,
  media: [{ kind: 'image', caption: hostile, creditLine: hostile, file: hostile }],
  highlights: [{ start: 0, end: 1, text: hostile, note: hostile }],
  tone: [{ subject: hostile, value: 1, coder: null, note: null }],
  rightsHolder: hostile,
  licence: { scheme: hostile, expires: hostile },
});

function write(
  clippings: readonly Clipping[],
  options: Partial<ReportOptions>,
  pages: PageNumbers = null,
  bodyHtml: string | null = null,
): string {
  const sources = clippings.map((clipping) => ({
    clipping,
    bodyHtml: bodyHtml === null ? null : sanitiseReportBody(bodyHtml),
  }));
  return [
    ...writeHtml(buildReport(sources, { ...reportOptionsSchema.parse({}), ...options }, '2026-11-24'), pages),
  ].join('');
}

const templates = ['clip-book', 'brief', 'data'] as const;

describe('a report as a web page', () => {
  it.each(templates)('stays inert with hostile text in every field (%s)', (template) => {
    const page = write(
      [evil],
      { template, title: hostile, organisation: hostile, confidentiality: hostile, columns: [] },
      null,
      hostile,
    );
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, img, iframe, object, embed, link, form, base')).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        expect(name).not.toMatch(/^on|^src$|^srcset$|^action$/);
        if (name === 'href') expect(element.getAttribute(name)).toMatch(/^#/);
      }
    }
    expect(document.querySelector('title')?.textContent).toBe(hostile);
  });

  it.each(templates)('fetches nothing and runs nothing (%s)', (template) => {
    const article =
      '<p>a<img src="https://tracker.example/x.gif"><a href="https://example.org/">b</a></p><style>p{background:url(//x)}</style>';
    const page = write([sampleClipping(1, { url: 'https://example.org/a' })], { template }, null, article);
    const withoutLinks = page.replace(/<a href="[^"]*"/g, '<a');
    expect(withoutLinks).not.toMatch(/url\(|src=|@import|<link|<script|https?:\/\/tracker/);
    const policy = parseHTML(page).document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; img-src data:/);
  });

  it('links to a clipping’s own address only when it is a web address', () => {
    expect(write([sampleClipping(1, { url: 'https://example.org/a?b=1&c=2' })], {})).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2">',
    );
    expect(write([sampleClipping(1, { url: 'javascript:alert(1)' })], {})).not.toContain('href="javascript');
  });

  it('has its parts in the order of a press review, each whole', () => {
    const clippings = [sampleClipping(1, { tags: ['A', 'B'] }), sampleClipping(2, { tags: ['B'] })];
    const outline = (options: Partial<ReportOptions>): string[] =>
      [...parseHTML(write(clippings, options)).document.querySelectorAll('main > *')].map(
        (part) => part.id || part.className,
      );
    expect(outline({})).toEqual([
      ...['cover', 'figures', 'contents', 'section-1', 'clip-1', 'section-2', 'clip-2'],
      ...['outlets', 'method'],
    ]);
    expect(outline({ template: 'brief' })).toEqual(['block brief-title', 'section-1', 'section-2', 'method']);
    expect(outline({ template: 'data' })).toEqual(['block data-title', 'block', 'method']);
    const brief = parseHTML(write(clippings, { template: 'brief' })).document;
    expect(brief.querySelector('#section-2')?.textContent).toMatch(/^BHeadline 2.*See also: Headline 1$/);
  });

  it('has a place behind every link', () => {
    const clippings = [
      sampleClipping(1, { tags: ['A', 'B'] }),
      sampleClipping(2, { tags: ['B'] }),
      sampleClipping(3),
    ];
    for (const template of templates) {
      const { document } = parseHTML(write(clippings, { template }));
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        expect(document.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
      }
    }
  });

  it('shows no page numbers, and as pages keeps a place free for those it does not know yet', () => {
    const page = (pages: PageNumbers): string[] =>
      [
        ...parseHTML(write([sampleClipping(1)], { groupBy: 'none' }, pages)).document.querySelectorAll(
          '#contents .page',
        ),
      ].map(({ textContent }) => textContent);
    expect(page(null)).toEqual([]);
    expect(page({})).toEqual(['']);
    expect(page({ 'clip-1': 4 })).toEqual(['4']);
  });

  it('shows a clipping with several tags in full once, and by reference in its other section', () => {
    const { document } = parseHTML(write([sampleClipping(1, { tags: ['A', 'B'] })], {}));
    expect(document.querySelectorAll('article.clip')).toHaveLength(1);
    expect(document.querySelector('#section-2 .reference')?.getAttribute('href')).toBe('#clip-1');
  });

  it('gives right-to-left and Chinese text its own direction and language', () => {
    const { document } = parseHTML(write([sampleClipping(1, { language: 'ar', headline: 'منتدى' })], {}));
    const headline = document.querySelector('.clip h2');
    expect(headline?.getAttribute('dir')).toBe('auto');
    expect(headline?.getAttribute('lang')).toBe('ar');
  });

  it('marks an inferred date and an unknown one', () => {
    const date = {
      raw: '',
      value: '2019-09-18',
      precision: 'day',
      zoneGiven: false,
      inferred: true,
    } as const;
    const page = write(
      [sampleClipping(1, { datePublished: date }), sampleClipping(2, { datePublished: null })],
      { template: 'brief' },
    );
    expect(page).toContain('18 September 2019 (inferred)');
    expect(page).toContain('Date unknown');
  });
});

describe('the names a printed report asks page numbers for', () => {
  it('are its sections and clips; a brief and a table have none', () => {
    const sources = [{ clipping: sampleClipping(1), bodyHtml: null }];
    const anchors = (options: Partial<ReportOptions>): readonly string[] =>
      linkedAnchors(buildReport(sources, { ...reportOptionsSchema.parse({}), ...options }, '2026-11-24'));
    expect(anchors({})).toEqual(['section-1', 'clip-1']);
    expect(anchors({ groupBy: 'none' })).toEqual(['clip-1']);
    expect(anchors({ template: 'brief' })).toEqual([]);
  });
});

describe('an article’s HTML in a report', () => {
  it.each([
    ['<h1 id="clip-1">A</h1>', '<p class="subheading">A</p>'],
    ['<p onclick="x" style="x" id="a" class="clip">A</p>', '<p>A</p>'],
    ['<a href="#clip-2">A</a>', '<span>A</span>'],
    ['<a href="javascript:x">A</a>', '<span>A</span>'],
    ['<a href="https://a.example/">A</a>', '<a href="https://a.example/">A</a>'],
    ['<img src="https://a.example/x.png">', ''],
    ['<img src="data:image/svg+xml;base64,AA">', ''],
    ['<img src="data:image/png;base64,AA" alt="x">', '<img src="data:image/png;base64,AA" alt="x" />'],
    ['<style>*{}</style><script>x</script><iframe></iframe>A', 'A'],
  ])('%s becomes %s', (given, kept) => {
    expect(sanitiseReportBody(given).toString()).toBe(kept);
  });
});
