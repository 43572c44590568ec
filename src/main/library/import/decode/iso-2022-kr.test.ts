import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { decodeText } from './decode-text';
import { decodeIso2022Kr, isIso2022Kr } from './iso-2022-kr';

/** Each run of Korean letters between the bytes that shift to them and back. */
function packed(text: string): Buffer {
  const lines = text.replace(/[가-힣]+/gu, (run) => {
    const seven = iconv.encode(run, 'euc-kr').map((byte) => byte & 0x7f);
    return `\u000e${Buffer.from(seven).toString('latin1')}\u000f`;
  });
  return Buffer.from(`\u001b$)C\n${lines}`, 'latin1');
}

const TEXT = '항구 도로에 나무가 온다 (2026)\n시의회는 화요일 항구 도로를 따라 나무를 심기로 합의했다.';

describe('Text in ISO-2022-KR', () => {
  it('is known and read', () => {
    expect(isIso2022Kr(packed(TEXT))).toBe(true);
    expect(decodeIso2022Kr(packed(TEXT)).trim()).toBe(TEXT);
    expect(decodeText(packed(TEXT))?.text.trim()).toBe(TEXT);
  });

  it('is the text of a mail that names it', async () => {
    const head =
      'From: jin@post.example\r\nTo: press@city.example\r\nSubject: Trees\r\nDate: Tue, 3 Nov 2026 10:00:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=ISO-2022-KR\r\n\r\n';
    const bytes = Buffer.concat([Buffer.from(head), packed(TEXT)]);
    expect(await parseDocument({ bytes, name: 'mail.eml' })).toMatchObject({
      articles: [{ fields: { body: expect.stringContaining('나무를 심기로 합의했다') as unknown } }],
    });
  });

  it('is none that only holds its sign somewhere', () => {
    expect(isIso2022Kr(Buffer.from('a text with \u001b$)C inside'))).toBe(false);
  });
});
