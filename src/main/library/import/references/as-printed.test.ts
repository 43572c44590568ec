import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';
import { personName } from './person-name';
import { pageOfDatabase, publicationOfDatabase } from './printed-as';

async function read(content: string | object, name = 'references'): Promise<readonly ParsedArticle[]> {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const outcome = await parseDocument({ bytes, name });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

const fieldsOf = async (content: string | object): Promise<ParsedArticle['fields'] | undefined> =>
  (await read(content))[0]?.fields;

describe('references of articles', () => {
  it('name publications, pages and rights as they are printed, not as a database sorts them', async () => {
    const ris =
      'TY  - NEWS\nT1  - Trees for the quay\nJF  - Quay Times, The (1999-Current file)\nSP  - A.14\nY1  - 2019/09/18/\nN1  - Name - Council; Copyright - Copyright Quay Media 2019; Last updated - 2019-09-20\nER  - \n';
    expect(await fieldsOf(ris)).toMatchObject({
      outlet: 'The Quay Times',
      page: 'A14',
      copyrightNotice: 'Copyright Quay Media 2019',
    });
    expect(publicationOfDatabase('Courier, Trees and Boats')).toBe('Courier, Trees and Boats');
    expect(pageOfDatabase('A.14-A.15')).toBe('A14-A.15');
  });

  it('name Chinese and Korean persons family first, in every notation', async () => {
    const [family, given, printed] = ['汪', '丽娜', '汪丽娜'];
    const notations: readonly (string | object)[] = [
      `TY  - NEWS\nTI  - 港口的树\nAU  - ${family}, ${given}\nER  - \n`,
      `@article{a, title={港口的树}, author={${family}, ${given}}, year=2019}`,
      [{ type: 'article-newspaper', title: '港口的树', author: [{ family, given }] }],
      [
        {
          itemType: 'newspaperArticle',
          title: '港口的树',
          creators: [{ creatorType: 'author', lastName: family, firstName: given }],
        },
      ],
    ];
    for (const notation of notations) expect((await fieldsOf(notation))?.authors).toEqual([printed]);
  });

  it('keep every part of a name in any other script', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z]{1,8}$/u),
        fc.stringMatching(/^[A-Za-z]{1,8}$/u),
        (given, family) => {
          expect(personName(given, family)).toBe(`${given} ${family}`);
        },
      ),
    );
  });

  it('are print where they have a page or no address, with the section reference managers call a chapter', async () => {
    expect(
      await fieldsOf(
        '@article{a, title={Trees}, journal={The Quay Times}, date={2019-09-18}, pages={14}, chapter={Local}}',
      ),
    ).toMatchObject({ mediaType: 'print', section: 'Local', page: '14' });
    expect(
      await fieldsOf(
        '@article{a, title={Trees}, journal={Quay}, date={2019-09-18}, url={https://quay.example/1}}',
      ),
    ).toMatchObject({ mediaType: 'online' });
    const endnote =
      '<xml><records><record><database>x</database><ref-type name="Newspaper Article">23</ref-type><titles><title>Trees</title><secondary-title>The Quay Times</secondary-title></titles><pages>14</pages><dates><year>2019</year></dates><access-date>2019-09-19</access-date><research-notes>Call the mayor</research-notes></record></records></xml>';
    expect(await fieldsOf(endnote)).toMatchObject({
      mediaType: 'print',
      notes: 'Call the mayor',
      dateAccessed: { value: '2019-09-19' },
    });
  });

  it('keep a dot that BibTeX writes as a formula', async () => {
    const fields = await fieldsOf('@article{a, title={Trees}, journal={论坛$\\cdot$前沿}, year=2019}');
    expect(fields?.outlet).toBe('论坛·前沿');
  });

  it('of posts are posts, and of the medium their address tells', async () => {
    const fields = await fieldsOf([
      { type: 'post', title: 'Trees', 'container-title': 'Twitter', URL: 'https://twitter.com/harbour/1' },
    ]);
    expect(fields).toMatchObject({ type: 'post', mediaType: 'social' });
  });
});

describe('items of Zotero in JSON', () => {
  const item = {
    key: 'A1',
    itemType: 'newspaperArticle',
    title: 'Trees for the quay',
    creators: [
      { creatorType: 'author', firstName: 'Jane', lastName: 'Doe' },
      { creatorType: 'author', name: 'Reuters' },
      { creatorType: 'editor', firstName: 'Mark', lastName: 'Poe' },
    ],
    abstractNote: 'The council agreed.',
    publicationTitle: 'The Quay Times',
    place: 'London',
    edition: 'Late',
    date: '2019-09-18',
    section: 'Local',
    pages: 'A14',
    language: 'en-GB',
    url: 'https://quay.example/trees',
    accessDate: '2019-09-19T10:00:00Z',
    rights: '© Quay',
    tags: [{ tag: 'Harbour' }],
  };
  const expected = {
    headline: 'Trees for the quay',
    outlet: 'The Quay Times',
    authors: ['Jane Doe'],
    source: 'Reuters',
    editor: 'Mark Poe',
    datePublished: { value: '2019-09-18' },
    dateAccessed: { value: '2019-09-19T10:00:00Z' },
    section: 'Local',
    page: 'A14',
    edition: 'Late',
    place: 'London',
    language: 'en-GB',
    copyrightNotice: '© Quay',
    mediaType: 'print',
    notes: 'Call the mayor',
  };

  it('come in as its interface lists them, with the notes below them', async () => {
    const note = { key: 'N1', itemType: 'note', parentItem: 'A1', note: '<p>Call the mayor</p>' };
    const articles = await read([
      { key: 'A1', data: item },
      { key: 'N1', data: note },
    ]);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ fields: expected, tags: ['Harbour'] });
  });

  it('come in as Better BibTeX exports them, with the notes inside them', async () => {
    const articles = await read({
      config: { label: 'BetterBibTeX JSON' },
      items: [
        { ...item, notes: [{ note: 'Call the mayor' }] },
        { itemType: 'attachment', title: 'Trees.pdf', url: 'https://quay.example/trees.pdf' },
      ],
    });
    expect(articles).toHaveLength(1);
    expect(articles[0]?.fields).toMatchObject(expected);
  });

  it('are of the medium of their type', async () => {
    const kinds = [
      ['podcast', 'podcast'],
      ['radioBroadcast', 'radio'],
      ['tvBroadcast', 'tv'],
      ['blogPost', 'blog'],
      ['webpage', 'online'],
    ];
    for (const [itemType, mediaType] of kinds)
      expect(await fieldsOf([{ itemType, title: 'Trees', creators: [] }])).toMatchObject({ mediaType });
  });
});

describe('bookmarks in JSON', () => {
  it('of Chrome have the folder they lie in as a tag, and the day they were kept', async () => {
    const [bookmark] = await read({
      roots: {
        bookmark_bar: {
          name: 'Bookmarks bar',
          type: 'folder',
          children: [
            {
              name: 'Press',
              type: 'folder',
              children: [
                {
                  name: 'Trees',
                  type: 'url',
                  url: 'https://quay.example/1',
                  date_added: '13213272000000000',
                },
              ],
            },
          ],
        },
      },
    });
    expect(bookmark).toMatchObject({
      tags: ['Press'],
      fields: { dateAccessed: { value: '2019-09-18T09:20:00Z' } },
    });
  });

  it('of Firefox are in no folder that every Firefox has', async () => {
    const page = { title: 'Trees', uri: 'https://quay.example/1', dateAdded: 1568798400000000 };
    const [bookmark] = await read({
      guid: 'root________',
      root: 'placesRoot',
      children: [
        {
          guid: 'menu________',
          title: 'menu',
          root: 'bookmarksMenuFolder',
          children: [{ title: 'Press', children: [page] }],
        },
      ],
    });
    expect(bookmark?.tags).toEqual(['Press']);
  });
});

describe('lists of wallabag', () => {
  it('say when an article was kept, not when it was published', async () => {
    const [article] = await read(
      '"Title";"URL";"Content";"Tags";"MIME Type";"Language";"Creation date"\n"Trees for the quay";"https://quay.example/trees";"<p>The council agreed on four hundred trees.</p>";"harbour";"text/html";"en";"18/09/2019 10:00:00"\n',
    );
    expect(article?.fields).toMatchObject({
      datePublished: null,
      dateAccessed: { value: '2019-09-18T10:00:00' },
    });
  });
});
