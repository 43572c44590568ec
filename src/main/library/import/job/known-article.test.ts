import { expect, it } from 'vitest';
import { importWritten } from '../../../../../test/import-written';
import { temporaryEngine } from '../../../../../test/temporary-engine';
import { fingerprintOf } from '../../organise/families/fingerprint';
import { parseDocument } from '../parse';
import { knownArticle } from './known-article';

const TEXT = `Harbour road gets trees after all

${'The council agreed on Tuesday to plant eleven thousand trees along the harbour road. '.repeat(6)}

${'Nobody knows yet who will water them, since the gardeners of the town are few. '.repeat(6)}`;

it('A document with pages that wait to be recognised is not known by the text of its other pages', async () => {
  const engine = await temporaryEngine();
  const [imported] = (await importWritten(engine, 'trees.txt', TEXT)).imported;

  const outcome = await parseDocument({ bytes: Buffer.from(TEXT), name: 'again.txt' });
  const [article] = 'articles' in outcome ? outcome.articles : [];
  if (article === undefined) throw new Error('no article');
  const fingerprint = fingerprintOf(article.fields);
  expect(knownArticle(engine.db, article, fingerprint)).toEqual({ id: imported?.id, by: 'text' });
  expect(knownArticle(engine.db, { ...article, scanPages: [2] }, fingerprint)).toBeNull();
});
