import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rootElement } from './root-element';

test.each([
  ['<html>', 'html'],
  ['\uFEFF <?xml version="1.0"?>\n<!-- a --> <!-- b > -->\n<nitf:nitf version="3">', 'nitf'],
  ['<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><body >', 'body'],
  ['<!doctype a [<!ENTITY b "c>">\n<!ENTITY d "e">]>\n<a/>', 'a'],
  ['<tin-tức lang="vi">', null],
  ['Text <b>', null],
  ['<http://example.org/> says <br>', null],
  ['<!-- never closed <html>', null],
  ['', null],
])('The root of %j is %j', (text, root) => {
  expect(rootElement(text)).toBe(root);
});

test('Comments, instructions and white space before the root change nothing', () => {
  const before = fc.array(fc.constantFrom('<!-- <b> -->', '<!---->', '<?php echo 1 ?>', ' ', '\n', '\uFEFF'));
  fc.assert(
    fc.property(before, (parts) => {
      expect(rootElement(`${parts.join('')}<rss version="2.0">`)).toBe('rss');
    }),
  );
});
