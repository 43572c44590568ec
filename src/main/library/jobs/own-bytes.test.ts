import { describe, expect, it } from 'vitest';
import { ownBytes } from './own-bytes';

describe('bytes to be sent to a thread', () => {
  it('go without the rest of the file they lie in', () => {
    const file = Buffer.from('one entry after another'.repeat(1_000));
    const sent = structuredClone(ownBytes(file.subarray(4, 9)));
    expect(Buffer.from(sent).toString()).toBe('entry');
    expect(sent.buffer.byteLength).toBe(5);
  });

  it('are not copied where nothing else is in their buffer', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(ownBytes(bytes)).toBe(bytes);
  });
});
