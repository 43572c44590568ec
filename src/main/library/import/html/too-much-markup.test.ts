import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { assertMarkup } from './too-much-markup';

const head = '<html><head><title>T</title></head><body><h1>Trees come to the road</h1>';

it.each([
  ['paragraphs', `${head}${'<p>x '.repeat(400_001)}`, '400,000 tags'],
  ['angle brackets', `${head}${'<'.repeat(400_001)}`, '400,000 tags'],
  [
    'folders of bookmarks',
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><p><DT><H3>f</H3>'.repeat(100_000)}`,
    '400,000 tags',
  ],
  ['spaces', `${head}<p>${'&nbsp;'.repeat(1_000_001)}</p>`, '1,000,000 entities'],
  [
    'bold letters in a mail',
    `From: a@x.example\nMessage-ID: <a@b>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>${'<b>x</b> '.repeat(250_000)}`,
    '400,000 tags',
  ],
])('A file of nothing but %s is refused for that at once', async (_, text, many) => {
  expect(await parseDocument({ bytes: Buffer.from(text), name: 'x' })).toEqual({
    refusal: { reason: 'unreadable', detail: `it has more than ${many}, far more than any document has` },
  });
});

it('A long page is no such file', () => {
  expect(() => {
    assertMarkup('<p>Trees come to the road.</p>'.repeat(150_000));
  }).not.toThrow();
});
