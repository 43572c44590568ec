import { describe, expect, it } from 'vitest';
import { innerSource, type ImportSource } from './import-source';
import type { PreparedSource } from './prepare-source';
import { createSourceQueue } from './source-queue';

const file = (path: string): ImportSource => ({ kind: 'file', path, name: path });

/** Prepares by refusing, which is enough to see the order. */
function queue(paths: readonly string[], ahead: number, signal = new AbortController().signal) {
  const begun: string[] = [];
  const made = createSourceQueue(paths.map(file), {
    ahead: () => ahead,
    signal,
    prepare: (source): Promise<PreparedSource> => {
      begun.push(source.path);
      return source.path === 'fails'
        ? Promise.reject(new Error('disk full'))
        : Promise.resolve({ kind: 'refused', source, refusal: { reason: 'empty' } });
    },
  });
  const nextPath = async (): Promise<string | null> => {
    const next = await made.next();
    return next !== null && 'source' in next ? next.source.path : null;
  };
  return { ...made, begun, nextPath };
}

describe('the inputs of an import', () => {
  it('come out in order, a few prepared ahead', async () => {
    const { nextPath, begun } = queue(['a', 'b', 'c', 'd'], 2);
    expect(await nextPath()).toBe('a');
    expect(begun).toEqual(['a', 'b']);
    expect([await nextPath(), await nextPath(), await nextPath(), await nextPath()]).toEqual([
      'b',
      'c',
      'd',
      null,
    ]);
  });

  it('let documents found inside one in before all that are not under way', async () => {
    const made = queue(['box', 'b', 'c'], 2);
    expect(await made.nextPath()).toBe('box');
    made.putIn(
      ['1.txt', 'folder/2.txt'].map((name) => innerSource(file('box'), { name, bytes: new Uint8Array(1) })),
    );
    const rest = [await made.nextPath(), await made.nextPath(), await made.nextPath(), await made.nextPath()];
    expect(rest).toEqual(['b', 'box#1.txt', 'box#folder/2.txt', 'c']);
    expect([made.placeOf('box#1.txt') < made.placeOf('c'), await made.nextPath()]).toEqual([true, null]);
  });

  it('are not begun after a cancel, and those under way are handed out', async () => {
    const cancel = new AbortController();
    const made = queue(['a', 'b', 'c'], 2, cancel.signal);
    await made.nextPath();
    cancel.abort();
    expect((await made.rest()).length).toBe(1);
    expect([await made.nextPath(), made.begun]).toEqual([null, ['a', 'b']]);
  });

  it('meet a failure in its turn', async () => {
    const { nextPath } = queue(['a', 'fails', 'c'], 3);
    expect(await nextPath()).toBe('a');
    await expect(nextPath()).rejects.toThrow('disk full');
    expect(await nextPath()).toBe('c');
  });
});
