import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryEngine } from '../../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { importHandlers } from '../../handlers/import-handlers';
import { fingerprintOf } from '../../organise/families/fingerprint';
import { parseDocument } from '../parse';
import { knownArticle } from './known-article';

const TEXT = `Harbour road gets trees after all

${'The council agreed on Tuesday to plant eleven thousand trees along the harbour road. '.repeat(6)}

${'Nobody knows yet who will water them, since the gardeners of the town are few. '.repeat(6)}`;

it('A document with pages that wait to be recognised is not known by the text of its other pages', async () => {
  const engine = await temporaryEngine();
  const file = join(temporaryFolder(), 'trees.txt');
  writeFileSync(file, TEXT);
  const calls = importHandlers(engine);
  const { job } = await calls['import.paths']({
    paths: [file],
    tags: [],
    dryRun: false,
    languages: [],
    resumable: true,
  });
  const [imported] = (await calls['import.result']({ job })).imported;

  const outcome = await parseDocument({ bytes: Buffer.from(TEXT), name: 'again.txt' });
  const [article] = 'articles' in outcome ? outcome.articles : [];
  if (article === undefined) throw new Error('no article');
  const fingerprint = fingerprintOf(article.fields);
  expect(knownArticle(engine.db, article, fingerprint)).toEqual({ id: imported?.id, by: 'text' });
  expect(knownArticle(engine.db, { ...article, scanPages: [2] }, fingerprint)).toBeNull();
});
