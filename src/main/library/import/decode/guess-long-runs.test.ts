import { expect, it } from 'vitest';
import { decodeText } from './decode-text';

it.each([
  ['digits', '0'.repeat(200_000)],
  ['letters', 'a'.repeat(200_000)],
  ['accented letters', 'é'.repeat(200_000)],
  ['beginnings of tags', '<'.repeat(200_000)],
  ['beginnings of references', '&a'.repeat(100_000)],
])('a charset that nobody declares is guessed beside a long run of %s', { timeout: 20_000 }, (_, run) => {
  const bytes = Buffer.from(`Straße für Bäume, ${run} und Sträucher`, 'latin1');
  expect(decodeText(bytes)?.text.startsWith('Straße für Bäume')).toBe(true);
});
