import { describe, expect, it } from 'vitest';
import type { Clipping } from '../../../shared/model/clipping';
import { parseDocument } from './parse';

const STORY =
  'The council agreed on Tuesday to plant four hundred trees along the harbour road before the winter comes.';

async function provenanceOf(content: string): Promise<Clipping['provenance']> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'x' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0]?.provenance ?? {};
}

describe('what a document that names its fields says twice', () => {
  it('in two ways is less sure, and the other way is kept', async () => {
    const { source } = await provenanceOf(
      `HD  Trees\nBY  Jane Doe, Reuters\nCR  AFP\nPD  9 January 2019\nSN  The Post\nLA  English\nLP  ${STORY}\n\nTD  ${STORY}\n\nAN  Document POST000020190109ef190000a\n`,
    );
    expect(source).toMatchObject({
      evidence: 'CR AFP',
      certainty: 'likely',
      others: [{ value: 'Reuters', via: 'BY Jane Doe, Reuters' }],
    });
  });

  it('in the head of a pasted text is unsure, with the other day to choose', async () => {
    const { datePublished } = await provenanceOf(
      `Harbour road gets trees\nPublished: 18 September 2019\nDate: 20 September 2019\n\n${STORY}\n\n${STORY}`,
    );
    expect(datePublished).toMatchObject({
      certainty: 'unsure',
      others: [{ value: { value: '2019-09-20' }, via: 'Date: 20 September 2019' }],
    });
  });

  it('in a mail is offered where nobody can know: the outlet it may be from, the heading it has', async () => {
    const { outlet, headline } = await provenanceOf(
      `From: Jane <jane@post.example>\r\nList-Id: "Rivermouth Post" <list.post.example>\r\nTo: x@y.example\r\nSubject: Fwd: for you\r\nDate: Wed, 18 Sep 2019 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<h1>Harbour road gets trees</h1><p>${STORY}</p>`,
    );
    expect(outlet?.others).toEqual([
      { value: 'Rivermouth Post', via: 'List-Id' },
      { value: 'post.example', via: 'From: the address' },
    ]);
    expect(headline).toMatchObject({
      evidence: 'Subject: Fwd: for you',
      certainty: 'likely',
      others: [{ value: 'Harbour road gets trees', via: 'the first heading in it' }],
    });
  });
});
