import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse';

const TEXT = 'The council agreed on trees along the harbour road before the winter comes, and on new drains.';

function feedOf(title: string, kind: string, content: string): string {
  const items = [{ id: '1', title, [kind]: content }];
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Post', items });
}

async function fieldsOf(content: string, name: string) {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  const [article] = outcome.articles;
  if (article === undefined) throw new Error('There is no article.');
  return article;
}

describe('What no text has', () => {
  it('a control character inside a word of a mail is left out of its headline and its text', async () => {
    const { fields } = await fieldsOf(
      `From: Jane <jane@post.example>\r\nSubject: Tr\u0006ees at last\r\nContent-Type: text/plain\r\n\r\n${TEXT.replace('road', 'ro\u0001ad')}\r\n`,
      'mail.eml',
    );
    expect(fields).toMatchObject({ headline: 'Trees at last', body: TEXT });
  });

  it('control characters over some words of an article leave the other words apart', async () => {
    const { fields, bodyHtml } = await fieldsOf(
      feedOf(
        'Trees',
        'content_html',
        `<p>${TEXT.replace(' along the harbour road ', '\u0001'.repeat(24))}</p>`,
      ),
      'feed.json',
    );
    expect(fields.body).toContain('agreed on trees before the winter');
    expect(bodyHtml).not.toContain('\u0001');
  });

  it('half a character in a feed becomes the sign of a lost one', async () => {
    const { fields } = await fieldsOf(feedOf('Trees \ud83c at last', 'content_text', TEXT), 'feed.json');
    expect(fields.headline).toBe('Trees \ufffd at last');
  });

  it('the end of a page inside a text is an end of a line', async () => {
    const { fields } = await fieldsOf(feedOf('Trees', 'content_text', `${TEXT}\f${TEXT}`), 'feed.json');
    expect(fields.body).toMatch(/drains\.\s+The council/u);
  });
});
