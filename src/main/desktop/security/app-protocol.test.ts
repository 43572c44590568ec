import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appFile, pageWithData } from './app-protocol';

const folder = path.resolve('/srv/renderer');

test('The window’s own files are found, and the root is its page', () => {
  expect(appFile(folder, 'app://clipdesk/')).toBe(path.join(folder, 'index.html'));
  expect(appFile(folder, 'app://clipdesk/assets/index.js')).toBe(path.join(folder, 'assets/index.js'));
});

test.each([
  'app://clipdesk/../package.json',
  'app://clipdesk/%2e%2e/%2e%2e/etc/hosts.html',
  'app://clipdesk/..%2f..%2fsecret.html',
  'app://clipdesk/assets/..%5c..%5csecret.html',
  'app://clipdesk/a%00.html',
  'app://clipdesk/%E0%A4%A.html',
  'app://elsewhere/index.html',
  'app://clipdesk/library.db',
  'app://clipdesk//etc/passwd',
])('An address that leaves the folder or names no file of the window is refused: %s', (address) => {
  const file = appFile(folder, address);
  // URL parsing itself folds plain `..`; whatever is left must lie inside.
  if (file !== null) expect(path.relative(folder, file).startsWith('..')).toBe(false);
  else expect(file).toBeNull();
});

test('No path, however it is spelled, reaches outside the folder', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '/',
    '\\',
    'a',
    '.html',
    '%00',
    '%252e',
    '//',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = appFile(folder, `app://clipdesk/${pieces.join('')}`);
      if (file !== null) expect(file.startsWith(folder + path.sep)).toBe(true);
    }),
  );
});

test('Data in the page is read again as it was, and no text in it ends its element or stands outside', () => {
  const page = '<!doctype html><html><head><title>x</title></head><body></body></html>';
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom('</script>', '</SCRIPT ', '<!--', '$&', '</head>', '"', '\\'), fc.string()),
      ),
      (texts) => {
        const made = pageWithData(page, 'kept', JSON.stringify(texts));
        const [before, rest = ''] = made.split('<script type="application/json" id="kept">');
        const [json, after] = rest.split('</script>');
        expect(before).toBe('<!doctype html><html><head><title>x</title>');
        expect(after).toBe('</head><body></body></html>');
        expect(json).not.toContain('<');
        expect(JSON.parse(json ?? '')).toEqual(texts);
      },
    ),
  );
});
