import { describe, expect, it } from 'vitest';
import type { ListLine } from '../storage/list-lines';
import { writeClippingList } from './clipping-list';

const line: Omit<ListLine, 'id'> = {
  headline: 'Barrier <b>opens</b>\n& holds',
  outlet: 'Harbour Gazette',
  date: '2026-03-14T08:00',
  url: 'https://harbour.example/a?x=1&y=2',
  language: 'en',
};

describe('a list of clippings for the clipboard', () => {
  it('has outlet, date, headline and link of each in a line of text', () => {
    const { text } = writeClippingList([
      line,
      { headline: '防洪闸', outlet: null, date: null, url: null, language: 'zh' },
    ]);
    expect(text).toBe(
      'Harbour Gazette · 14 March 2026 · Barrier <b>opens</b> & holds · https://harbour.example/a?x=1&y=2\n' +
        'Outlet unknown · Date unknown · 防洪闸\n',
    );
  });
  it('has the headline as the link in HTML, and nothing of a clipping is markup there', () => {
    const { html } = writeClippingList([line]);
    expect(html).toBe(
      '<ul><li><b><bdi>Harbour Gazette</bdi></b> · 14 March 2026 · ' +
        '<a href="https://harbour.example/a?x=1&amp;y=2" lang="en" dir="auto">' +
        'Barrier &lt;b&gt;opens&lt;/b&gt; &amp; holds</a></li></ul>',
    );
  });
  it('makes no link of an address that is not the web’s', () => {
    const { html, text } = writeClippingList([{ ...line, url: 'javascript:alert(1)' }]);
    expect(html + text).not.toContain('javascript');
  });
});
