import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClipAddress, readPageAddress } from './clip-protocol';

const id = '0123456789abcdef0123';

test('A clipping’s address names an id, a view, a query and a text size', () => {
  expect(readClipAddress(`clip://${id}/?view=original&q=%E5%8C%97%E6%B5%B7&size=20`)).toEqual({
    id,
    view: 'original',
    query: '北海',
    textSize: 20,
  });
  expect(readClipAddress(`clip://${id}/`)).toEqual({ id, view: 'text', query: '', textSize: 17 });
});

test.each([
  'clip://../',
  `clip://${id}/../../library.db`.replace('/../..', '/x'),
  `clip://${id}/originals/ab`,
  'clip://etc/passwd',
  `clip://user@${id}/`,
  `clip://${id}:80/`,
  `clip://${id}/?view=raw`,
  `clip://${id}/?size=9999`,
  'clip://0123456789abcdef012g/',
])('Anything but an id with the known parameters is refused: %s', (address) => {
  expect(readClipAddress(address)).toBeNull();
});

test('No path of any spelling gets an answer', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const url = new URL(`clip://${id}${path}`);
      fc.pre(url.pathname !== '/');
      expect(readClipAddress(url.href)).toBeNull();
    }),
  );
});

test('The address of a page’s picture is read: an id and a number, and nothing else', () => {
  expect(readPageAddress(`clip://${id}/page/12`)).toEqual({ id, page: 12, whole: false });
  expect(readPageAddress(`clip://${id}/page/1?whole=1`)).toEqual({ id, page: 1, whole: true });
  for (const path of [
    '',
    'page/0',
    'page/1/2',
    'page/../1',
    'page/1.png',
    'page/-1',
    'pages/1',
    'page/99999',
  ])
    expect(readPageAddress(`clip://${id}/${path}`), path).toBeNull();
  expect(readPageAddress('clip://nothing/page/1')).toBeNull();
});
