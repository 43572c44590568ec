import { describe, expect, it } from 'vitest';
import { sampleDate } from '../../../../../test/sample-clipping';
import { addClipping, temporaryDatabase } from '../../../../../test/temporary-library';
import { emptyClippingFields, type ClippingFields } from '../../../../shared/model/clipping';
import { findKnownArticle } from './find-known-article';
import { fingerprintOf } from './fingerprint';
import { writeFingerprint } from './fingerprint-table';

const body = Array.from({ length: 80 }, (_, i) => `word${String(i)}`).join(' ');
const article = { headline: 'Forum opens', body, outlet: 'Daily', datePublished: sampleDate('2019-09-18') };

/** Whether `second` is known after `first` came in, and by what. */
async function known(
  first: Partial<ClippingFields>,
  second: Partial<ClippingFields>,
): Promise<string | null> {
  const { db } = await temporaryDatabase();
  const fields = { ...emptyClippingFields(), ...first };
  const { id, seq } = addClipping(db, fields);
  writeFingerprint(db, seq, fingerprintOf(fields));
  const other = { ...emptyClippingFields(), ...second };
  const found = findKnownArticle(db, other, fingerprintOf(other));
  if (found !== null) expect(found.id).toBe(id);
  return found?.by ?? null;
}

describe('an article the library has', () => {
  const url = 'https://www.daily.example/news/forum?utm_source=mail';
  it.each<[string, Partial<ClippingFields>, Partial<ClippingFields>, string | null]>([
    ['the same text of the same outlet and day', article, article, 'text'],
    ['… in other letters and spacing', article, { ...article, headline: 'FORUM  opens!' }, null],
    ['… case and accents aside', article, { ...article, outlet: 'DAILY', headline: 'Fórum Opens' }, 'text'],
    [
      '… where the format gives the next day, as zones make it',
      article,
      { ...article, datePublished: sampleDate('2019-09-19') },
      'text',
    ],
    ['… pasted without outlet and date', article, { ...article, outlet: null, datePublished: null }, 'text'],
    ['the same text that brings an outlet', { ...article, outlet: null }, article, null],
    ['the same text in another outlet', article, { ...article, outlet: 'Gazette' }, null],
    ['the same text a week later', article, { ...article, datePublished: sampleDate('2019-09-25') }, null],
    ['the same headline over another text', article, { ...article, body: `${body} more` }, null],
    [
      'the same page under another link',
      { ...article, url },
      { ...article, headline: 'Forum opened', url: 'http://daily.example/news/forum/#top' },
      'page',
    ],
    [
      'the same page, grown by a few words',
      { ...article, url },
      { ...article, body: `${body} and more to come`, url },
      'page',
    ],
    [
      'the same page, whose text was but a teaser',
      { ...article, body: 'A forum opens.', url },
      { ...article, url },
      null,
    ],
    [
      'a teaser of the same page',
      { ...article, url },
      { ...article, body: 'What a forum that was.', url },
      'page',
    ],
    ['a bookmark of the same page', { ...article, url }, { headline: 'Forum', url }, 'page'],
    [
      'the same page with another article on it',
      { ...article, url },
      { ...article, body: body.replaceAll('word', 'other'), url },
      null,
    ],
    [
      'another article, both naming only the site',
      { ...article, url: 'https://daily.example/' },
      { ...article, headline: 'B', body: body.replaceAll('word', 'other'), url: 'https://daily.example' },
      null,
    ],
    [
      'two pages headed alike without a text',
      { headline: 'Home', url: 'https://a.example/1' },
      { headline: 'Home', url: 'https://a.example/2' },
      null,
    ],
  ])('or not: %s', async (_, first, second, by) => {
    expect(await known(first, second)).toBe(by);
  });

  it('does not count while it lies in the Trash', async () => {
    const { db } = await temporaryDatabase();
    const fields = { ...emptyClippingFields(), ...article };
    const { seq } = addClipping(db, fields);
    writeFingerprint(db, seq, fingerprintOf(fields));
    db.run("UPDATE clipping SET trashed_at = '2026-01-01'");
    expect(findKnownArticle(db, fields, fingerprintOf(fields))).toBeNull();
  });
});
