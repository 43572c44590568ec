import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { characterErrors } from '../../../../../test/character-errors';
import { lineText } from '../article/line-text';
import { imageSize } from 'image-size';
import { createScanPools } from './scan-pool';
import type { ScannedOriginal } from './scan-messages';

const original: ScannedOriginal = {
  file: resolve(import.meta.dirname, '../../../../../test/scans/held-askew.jpg'),
  name: 'IMG_2042.jpg',
  mimeType: 'image/jpeg',
};

/** What stands in its last column, half of it in the shadow of the telephone. */
const LAST_COLUMN =
  'twelve hundred pounds to plant and to look after for the first three years. The parks ' +
  'department has chosen five kinds that stand the salt in the air. The port welcomed the plan but wants its lorries to ' +
  'reach the quays without delay. Near the third quay only bushes will be planted.';

it('A newspaper page photographed askew and half in shadow is read whole, and shown with its lines level', async () => {
  const pools = createScanPools();
  onTestFinished(async () => {
    await Promise.all([pools.recognition.close(), pools.pictures.close()]);
  });
  const outcome = await pools.recognition.run({
    kind: 'recognise',
    original,
    page: 1,
    languages: [],
    expected: [],
    part: null,
  });
  if (outcome.kind !== 'recognised') throw new Error(JSON.stringify(outcome));
  const { lines, turned, width, height, languages } = outcome.recognised;
  expect({ turned, languages }).toEqual({ turned: 7, languages: ['eng'] });
  const text = lines.map(({ words }) => lineText(words)).join('\n');
  const column = text.slice(text.indexOf('twelve hundred'), text.indexOf('planted.') + 'planted.'.length);
  expect(characterErrors(LAST_COLUMN, column)).toBeLessThan(0.02);
  expect(text).toContain('Harbour road gets six hundred new');

  // The page shown is the one the words have their places on.
  const shown = await pools.pictures.run({ kind: 'picture', original, page: 1, turned, area: null });
  if (shown.kind !== 'picture') throw new Error(JSON.stringify(shown));
  expect(imageSize(shown.png)).toMatchObject({ width, height });
}, 120_000);
