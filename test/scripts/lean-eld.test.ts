import { eld } from 'eld/medium';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { leanEld } from '../../scripts/lean-eld.mjs';

const TEXTS = [
  '',
  '42',
  'Une forêt, une rivière et l’ancien pont: voilà ce que les habitants veulent garder, dit la mairie.',
  'The council agreed on Tuesday that the old bridge isn’t safe any more, and that it’ll be closed by May.',
  'Мэр сообщил, что старый мост закроют весной, а новый построят за два года.',
  'นายกเทศมนตรีกล่าวว่าสะพานเก่าจะปิดในเดือนพฤษภาคม',
  '市长表示，旧桥将于五月关闭，新桥将在两年内建成。',
  'अध्यक्षले भने, पुरानो पुल बन्द हुनेछ । x '.repeat(60),
];
const folder = mkdtempSync(join(tmpdir(), 'clipdesk-lean-eld-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('What the build makes of the letter statistics says the same of a text as they do', async () => {
  const source = resolve(dirname(fileURLToPath(import.meta.resolve('eld/medium'))), '..');
  cpSync(source, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const plugin = leanEld();
  for (const file of ['languageDetector.js', 'ngrams/medium.js']) {
    const changed = await plugin.transform(readFileSync(join(folder, file), 'utf8'), join(source, file));
    writeFileSync(join(folder, file), changed?.code ?? '');
  }
  const module = pathToFileURL(join(folder, 'entries/static.medium.js')).href;
  const { eld: lean } = (await import(module)) as { eld: typeof eld };
  for (const text of TEXTS) {
    expect(lean.detect(text).language).toBe(eld.detect(text).language);
    expect(lean.detect(text).getScores()).toEqual(eld.detect(text).getScores());
    expect(lean.detect(text).isReliable()).toBe(eld.detect(text).isReliable());
  }
});
