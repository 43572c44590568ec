import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';

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
          ['FW: Testing', ['Paul Allan Hill'], '2011-12-07T16:30:39-08:00', 135],
          [],
          [],
        ],
        'testMSG_chinese.msg': [
          ['Alfresco MSG format testing ( MSG 格式測試 )', [], '2011-03-29T08:52:48Z', 833],
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
