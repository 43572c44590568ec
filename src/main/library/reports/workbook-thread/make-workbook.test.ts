import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sampleClipping } from '../../../../../test/sample-clipping';
import type { Clipping } from '../../../../shared/model/clipping';
import { makeWorkbook } from './make-workbook';

async function* pieces(...some: (readonly Clipping[])[]): AsyncGenerator<readonly Clipping[]> {
  for (const piece of some) {
    await Promise.resolve();
    yield piece;
  }
}
const order = { of: 'clippings', columns: ['headline'] } as const;

describe('a workbook made by a thread', () => {
  it('holds what was handed over piece by piece, in that order', async () => {
    const bytes = await makeWorkbook(
      order,
      pieces([sampleClipping(1), sampleClipping(2)], [sampleClipping(3)]),
    );
    const sheet = read(bytes).Sheets['Clippings'];
    expect(sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ...[['headline'], ['Headline 1'], ['Headline 2'], ['Headline 3']],
    ]);
  });

  it('fails with what reading the clippings fails with, and with what making it fails with', async () => {
    const broken = async function* (): AsyncGenerator<readonly Clipping[]> {
      yield await Promise.resolve([sampleClipping(1)]);
      throw new Error('the disk is gone');
    };
    await expect(makeWorkbook(order, broken())).rejects.toThrow('the disk is gone');
    const noClipping = [{} as Clipping];
    await expect(makeWorkbook({ of: 'clippings', columns: ['tags'] }, pieces(noClipping))).rejects.toThrow();
  });

  it('is given up when it is stopped', async () => {
    const stop = new AbortController();
    const stopping = async function* (): AsyncGenerator<readonly Clipping[]> {
      yield await Promise.resolve([sampleClipping(1)]);
      stop.abort(new Error('stopped'));
      yield [sampleClipping(2)];
    };
    await expect(makeWorkbook(order, stopping(), stop.signal)).rejects.toThrow('stopped');
    await expect(makeWorkbook(order, pieces([]), stop.signal)).rejects.toThrow('stopped');
  });
});
