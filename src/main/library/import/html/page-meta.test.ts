import { expect, it } from 'vitest';
import { parsePage } from './dom';
import { readPage } from './page';

it('a meta element that has its value in the attribute of a form field is read', () => {
  const page = readPage(() =>
    parsePage(
      '<html><head><meta name="og:site_name" value="The Gazette"><meta property="og:title" content="Trees" value="No"></head><body><p>x</p></body></html>',
    ),
  );
  expect(page.meta.first('og:site_name')?.value).toBe('The Gazette');
  expect(page.meta.first('og:title')?.value).toBe('Trees');
});
