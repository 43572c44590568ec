import { expect, it } from 'vitest';
import { parseDocument } from '../parse';

const piece = (type: string): Promise<unknown> =>
  parseDocument({
    bytes: Buffer.from(
      `From: a@post.example\r\nTo: press@city.example\r\nSubject: Trees\r\nDate: Tue, 3 Nov 2026 10:00:00 +0100\r\nMessage-ID: <x@post.example>\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\nand the council agreed to plant trees along the harbour road.\r\n`,
    ),
    name: 'mail.eml',
  });

it('A mail that is one piece of a longer one says so, and how many pieces are missing', async () => {
  expect(await piece('message/partial; id="abc@post.example"; number=2; total=3')).toEqual({
    refusal: {
      reason: 'unreadable',
      detail:
        'it is piece 2 of 3 of a message that was sent in pieces, and the other 2 pieces are not in it; put them together in your mail program and import that',
    },
  });
  expect(await piece('message/partial; id="abc@post.example"; number=1')).toMatchObject({
    refusal: { detail: expect.stringContaining('it is piece 1 of a message') as unknown },
  });
});
