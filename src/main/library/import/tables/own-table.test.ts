import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

const names =
  'id,type,headline,outlet,source,editor,datePublished,dateInferred,dateAccessed,sectionPath,url,externalId,mediaType,reach,reachMetric,reachAsOf,reachSource,tone,prominence,spokespersons,keyMessages,campaign,origin,starred,status,licence,licenceExpires,tags,familyId,originalSha256,addedAt';
const row =
  '0e98f46e9d6d487c7501,broadcast,\'=SUM of all trees,Radio Coast,AFP,Ed Itor,2025-03-04,yes,2025-03-06,News / Local,https://coast.example/1,,radio,23000,monthly-uniques,2025-01-01,AGOF,"River Trust: +1; City: unrated; Port: −2",lead,"Anna Berg (quoted); Bob Roe","Trees cool; Shade for all",Spring,proactive,yes,kept,NLA,2026-01-01,Env/Trees; Plain,,c408,2026-11-29T18:21:50.255Z';

it('A table that Clipdesk exported gives back what its columns say, also what no other table has', async () => {
  const outcome = await parseDocument({ bytes: Buffer.from(`\uFEFF${names}\r\n${row}\r\n`), name: 'x.csv' });
  const [article] = 'refusal' in outcome ? [] : outcome.articles;
  const tone = (subject: string, value: number | null): object => ({
    subject,
    value,
    coder: null,
    note: null,
  });
  expect(article).toMatchObject({
    fields: {
      type: 'broadcast',
      headline: '=SUM of all trees',
      outlet: 'Radio Coast',
      source: 'AFP',
      editor: 'Ed Itor',
      datePublished: { value: '2025-03-04', inferred: true },
      dateAccessed: { value: '2025-03-06' },
      sectionPath: ['News', 'Local'],
      externalId: null,
      mediaType: 'radio',
      reach: { value: 23_000, metric: 'monthly-uniques', asOf: '2025-01-01', source: 'AGOF' },
      tone: [tone('River Trust', 1), tone('City', null), tone('Port', -2)],
      prominence: 'lead',
      spokespersons: [
        { name: 'Anna Berg', quoted: true },
        { name: 'Bob Roe', quoted: false },
      ],
      keyMessages: ['Trees cool', 'Shade for all'],
      campaign: 'Spring',
      origin: 'proactive',
      starred: true,
      status: 'kept',
      licence: { scheme: 'NLA', expires: '2026-01-01' },
    },
    tags: ['Env/Trees', 'Plain'],
  });
});

it('A cell of such a table that says nothing a field could hold leaves the field as it is', async () => {
  const damaged = row.replace('lead', 'everywhere').replace('proactive', 'perhaps').replace('23000', 'many');
  const outcome = await parseDocument({ bytes: Buffer.from(`${names}\n${damaged}\n`), name: 'x.csv' });
  const [article] = 'refusal' in outcome ? [] : outcome.articles;
  expect(article?.fields).toMatchObject({ prominence: null, origin: null, reach: null, campaign: 'Spring' });
});
