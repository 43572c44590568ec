import { describe, expect, it } from 'vitest';
import { readListFile } from './read-list-file';

describe('a list from a file', () => {
  it.each([
    ['UTF-8', Buffer.from('José\nÁna')],
    ['UTF-8 with a mark', Buffer.from('\ufeffJosé\nÁna')],
    ['UTF-16', Buffer.from('\ufeffJosé\nÁna', 'utf16le')],
    ['UTF-16, the other way round', Buffer.from('\ufeffJosé\nÁna', 'utf16le').swap16()],
    ['Windows’ own characters', Buffer.from('José\nÁna', 'latin1')],
  ])('in %s keeps its letters', async (_, bytes) => {
    expect(await readListFile(new Blob([bytes]))).toBe('José\nÁna');
  });
});
