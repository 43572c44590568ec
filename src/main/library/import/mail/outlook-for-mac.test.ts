import { expect, it } from 'vitest';
import { zipOf } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';

const message = `<?xml version="1.0" encoding="UTF-8"?>
<emails elementCount="1"><email xml:space="preserve">
<OPFMessageCopySentTime>2024-03-12T09:16:40</OPFMessageCopySentTime>
<OPFMessageCopySenderAddress><emailAddress OPFContactEmailAddressAddress="anna@post.example" OPFContactEmailAddressName="Anna Berg" OPFContactEmailAddressType="0"/></OPFMessageCopySenderAddress>
<OPFMessageCopyToAddresses><emailAddress OPFContactEmailAddressAddress="press@city.example" OPFContactEmailAddressName="Press"/></OPFMessageCopyToAddresses>
<OPFMessageCopySubject>Harbour road gets trees</OPFMessageCopySubject>
<OPFMessageCopyBody>The council agreed on Tuesday.</OPFMessageCopyBody>
<OPFMessageCopyHTMLBody>&lt;html&gt;&lt;body&gt;&lt;p&gt;The council agreed on Tuesday to plant eleven thousand trees &amp;amp; four benches.&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;</OPFMessageCopyHTMLBody>
</email></emails>`;

it('A message of Outlook for Mac has its subject, sender, text and time', async () => {
  const outcome = await parseDocument({ bytes: Buffer.from(message), name: 'message_00001.xml' });
  expect(outcome).toMatchObject({
    articles: [
      {
        fields: {
          headline: 'Harbour road gets trees',
          authors: ['Anna Berg'],
          body: 'The council agreed on Tuesday to plant eleven thousand trees & four benches.',
          datePublished: { value: expect.stringMatching(/^2024-03-12T09:16:40/u) as string },
        },
      },
    ],
  });
});

it('An archive of Outlook for Mac hands out its messages and what is attached to them', async () => {
  const bytes = zipOf([
    { path: 'Accounts/a/com.microsoft.__Messages/Inbox/message_00001.xml', content: message },
    { path: 'Accounts/a/com.microsoft.__Messages/Inbox/com.microsoft.__Attachments/page_0', content: 'x' },
  ]);
  const outcome = await parseDocument({ bytes, name: 'Outlook.olm' });
  expect(outcome).toMatchObject({ articles: [], inner: [{}, {}] });
});

it.each([
  '<contacts elementCount="1"><contact><OPFContactCopyDisplayName>A</OPFContactCopyDisplayName></contact></contacts>',
  '<categories><category OPFCategoryCopyName="Press" OPFCategoryCopyBackgroundColor="#fff"/></categories>',
])('What else Outlook for Mac exports is refused by its name: %s', async (xml) => {
  expect(await parseDocument({ bytes: Buffer.from(xml), name: 'x.xml' })).toMatchObject({
    refusal: { reason: 'unsupported-format', format: expect.stringContaining('calendar') as string },
  });
});
