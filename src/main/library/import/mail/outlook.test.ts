import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { ansiOutlookFile, outlookFile, uncompressedRtf } from './made-outlook-message';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');

describe('Outlook messages', () => {
  it('that are damaged are refused, not thrown', async () => {
    const bytes = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1016),
      Buffer.from('__properties_version1.0', 'utf16le'),
      Buffer.alloc(500, 0xff),
    ]);
    expect(await parseDocument({ bytes, name: 'x.msg' })).toMatchObject({
      refusal: { reason: 'unreadable' },
    });
  });

  const SUMMIT = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 {\fonttbl{\f0 A;}{\f4\fcharset204 B;}}\uc1\f0
{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Dear colleagues,{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 the caf\'e9 story on \f4 \'cc\'ee\'f1\'ea\'e2\'e0\f0 : {\*\htmltag84 <a href="https://news.example/story?id=1&amp;x=2">}\htmlrtf {\field{\fldrslt \htmlrtf0 read it\htmlrtf }\htmlrtf0 \htmlrtf }\htmlrtf0 {\*\htmltag92 </a>} before noon.{\*\htmltag72 </p>}\htmlrtf\par}\htmlrtf0
{\*\htmltag64 <p>}Costs {\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0  3 million.{\*\htmltag72 </p>}}`;

  it.each([
    [
      'HTML wrapped in RTF, with its links',
      SUMMIT,
      'Dear colleagues, the café story on Москва: read it before noon.\n\nCosts < 3 million.',
      'href="https://news.example/story?id=1&amp;x=2"',
    ],
    [
      'plain text wrapped in RTF',
      String.raw`{\rtf1\ansi\fromtext{\fonttbl{\f0 A;}}\f0 The harbour road.\par \par With a \{brace\}.}`,
      'The harbour road.\n\nWith a {brace}.',
      null,
    ],
    [
      'RTF',
      String.raw`{\rtf1\ansi\b The minister\b0  spoke of 2026.\par It rained.\par}`,
      'The minister spoke of 2026.\n\nIt rained.',
      '<strong>The minister</strong>',
    ],
    [
      'RTF that says it wraps HTML and does not',
      String.raw`{\rtf1\fromhtml1 The minister {spoke.\par`,
      'The minister spoke.',
      null,
    ],
  ])('whose only body is %s are read', async (_, rtf, body, markup) => {
    const bytes = outlookFile({ subject: 'Summit', packedRtf: uncompressedRtf(rtf) });
    const outcome = await parseDocument({ bytes, name: 'x.msg' });
    expect(outcome).toMatchObject({ articles: [{ fields: { headline: 'Summit', body } }] });
    if (markup !== null && 'articles' in outcome) expect(outcome.articles[0]?.bodyHtml).toContain(markup);
  });

  it('without a word are refused as such, not as an empty file', async () => {
    const bytes = outlookFile({ subject: 'Summit', packedRtf: Buffer.from('cut off') });
    expect(await parseDocument({ bytes, name: 'x.msg' })).toEqual({ refusal: { reason: 'no-text' } });
  });

  const folder = resolve(corpora, 'email/tika/test-documents');
  it.skipIf(!existsSync(folder))(
    `are clippings with subject and sender (skipped without ${folder})`,
    async () => {
      const found: Record<string, unknown> = {};
      for (const file of readdirSync(folder).sort()) {
        if (!file.endsWith('.msg')) continue;
        const outcome = await parseDocument({ bytes: readFileSync(resolve(folder, file)), name: file });
        found[file] =
          'refusal' in outcome
            ? outcome.refusal
            : [
                ...outcome.articles.map(({ fields }) => [
                  fields.headline,
                  fields.authors,
                  fields.datePublished?.value ?? null,
                  fields.body.length,
                ]),
                (outcome.inner ?? []).map(({ name, bytes }) => [name, bytes.byteLength]),
                outcome.refusedParts ?? [],
              ];
      }
      expect(Object.keys(found)).toHaveLength(12);
      expect(found).toMatchObject({
        'testMSG.msg': [
          ['MIME registry use cases', ['Jukka Zitting'], '2009-01-29T20:16:40+01:00', 569],
          [],
          [],
        ],
        'testMSG_forwarded.msg': [
          ['FW: Testing', ['Paul Allan Hill'], '2011-12-07T16:30:39-08:00', 132],
          [],
          [],
        ],
        'testMSG_chinese.msg': [
          ['Alfresco MSG format testing ( MSG 格式測試 )', [], '2011-03-29T08:52:48Z', 876],
          [],
          [],
        ],
        'testMSG_att_msg.msg': [
          ['test email', ['Nick Booth'], '2010-06-18T09:54:19+10:00', 39],
          [
            ['Test Attachment.msg', 27136],
            ['smbprn.00009008.KdcPjl.pdf', 13539],
          ],
          [],
        ],
        'testMSG_Contact.msg': { reason: 'unsupported-format' },
        'testMSG_Task.msg': { reason: 'unsupported-format' },
      });
    },
  );
});

describe('An Outlook message that names no charset', () => {
  it.each([
    [
      'windows-1251',
      'Деревья у дороги',
      'Городской совет решил во вторник посадить до зимы вдоль портовой дороги одиннадцать тысяч деревьев.',
    ],
    [
      'gb18030',
      '港口路种树',
      '市议会星期二决定在港口路沿线种植一万一千棵树，赶在冬天到来之前完成，大部分由国家支付。',
    ],
    [
      'shift_jis',
      '港の道に街路樹',
      '市議会は火曜日、冬が来る前に港の道に沿って一万一千本の木を植えることを決めた。',
    ],
  ])('is read in the most likely one, and says so: %s', async (charset, subject, body) => {
    const bytes = ansiOutlookFile({
      subject: iconv.encode(subject, charset),
      body: iconv.encode(body, charset),
    });
    expect(await parseDocument({ bytes, name: 'a.msg' })).toMatchObject({
      articles: [
        {
          fields: { headline: subject, body },
          warnings: expect.arrayContaining(['charset-guessed']) as unknown,
        },
      ],
    });
  });

  it('says of an attachment that is only a link that it is one', async () => {
    const text = Buffer.from('The council agreed on trees along the harbour road.');
    expect(
      await parseDocument({ bytes: ansiOutlookFile({ subject: text, body: text }), name: 'a' }),
    ).toMatchObject({
      articles: [{ warnings: expect.not.arrayContaining(['charset-guessed']) as unknown }],
      refusedParts: [
        {
          name: 'share.pdf',
          refusal: { reason: 'unreadable', detail: expect.stringContaining('only a link') as unknown },
        },
      ],
    });
  });
});
