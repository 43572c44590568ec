import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import { isPgpEncrypted } from './clear-signed-text';
import { cmsContent } from './cms-content';

const STORY = 'The council agreed on eleven thousand trees along the harbour road before the winter comes.';
const ENTITY = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${STORY}\r\n`;

/** BER with its length, or without one and two zeros at its end. */
const der = (tag: number, content: Buffer): Buffer => {
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const open = (tag: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), content, Buffer.from([0, 0])]);
const PKCS_7 = '2a864886f70d0107';
const kind = (number: number): Buffer => der(6, Buffer.from(`${PKCS_7}0${String(number)}`, 'hex'));

function signed(content: string | Buffer | null, wrap = der): Buffer {
  const bytes = Buffer.from(content ?? '');
  const half = Math.floor(bytes.length / 2);
  const octets =
    wrap === der
      ? der(4, bytes)
      : open(0x24, Buffer.concat([der(4, bytes.subarray(0, half)), der(4, bytes.subarray(half))]));
  const encapsulated = wrap(
    0x30,
    Buffer.concat([kind(1), ...(content === null ? [] : [wrap(0xa0, octets)])]),
  );
  const data = wrap(
    0x30,
    Buffer.concat([der(2, Buffer.from([1])), der(0x31, Buffer.alloc(0)), encapsulated]),
  );
  return wrap(0x30, Buffer.concat([kind(2), wrap(0xa0, data)]));
}
const ENCRYPTED = der(0x30, Buffer.concat([kind(3), der(0xa0, der(0x30, Buffer.alloc(40)))]));

const mail = (type: string, body: string): Buffer =>
  Buffer.from(
    `From: Mara <mara@post.example>\r\nTo: desk@x.example\r\nSubject: Trees\r\nDate: Wed, 18 Sep 2019 16:34:09 +0200\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n${body}`,
  );
const packed = (type: string, cms: Buffer): Buffer =>
  mail(type, `Content-Transfer-Encoding: base64\r\n\r\n${cms.toString('base64')}\r\n`);
const read = (bytes: Uint8Array): ReturnType<typeof parseDocument> => parseDocument({ bytes, name: 'x.p7m' });
const encrypted = {
  refusal: { reason: 'unreadable', detail: expect.stringContaining('is encrypted') as unknown },
};

describe('A mail that its signature wraps', () => {
  const whole = { articles: [{ fields: { headline: 'Trees', authors: ['Mara'], body: STORY } }] };

  it.each([
    ['as it should be', 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m', signed(ENTITY)],
    ['in pieces without lengths', 'application/x-pkcs7-mime; name=smime.p7m', signed(ENTITY, open)],
    ['known by its name only', 'application/octet-stream; name="smime.p7m"', signed(ENTITY)],
    [
      'twice',
      'application/pkcs7-mime; name=smime.p7m',
      signed(
        `Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${signed(ENTITY).toString('base64')}`,
      ),
    ],
  ])('is read with its own subject and sender: %s', async (_, type, cms) => {
    expect(await read(packed(type, cms))).toMatchObject(whole);
  });

  it('hands out what is attached to it', async () => {
    const inside = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${STORY}\r\n--b\r\nContent-Type: text/plain; name=clip.txt\r\nContent-Disposition: attachment; filename=clip.txt\r\n\r\nIt rains.\r\n--b--\r\n`;
    expect(
      await read(packed('application/pkcs7-mime; smime-type=signed-data', signed(inside))),
    ).toMatchObject({ ...whole, inner: [{ name: 'clip.txt' }] });
  });

  it('and that is encrypted says so, also where its type does not', async () => {
    expect(await read(packed('application/pkcs7-mime; name=smime.p7m', ENCRYPTED))).toMatchObject(encrypted);
  });

  it('with OpenPGP in its text is read without the signature', async () => {
    const text = `-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n${STORY}\r\n\r\n- -----\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQIz\r\n-----END PGP SIGNATURE-----\r\n`;
    const outcome = await read(mail('text/plain', `\r\n${text}`));
    expect(outcome).toMatchObject({ articles: [{ fields: { headline: 'Trees' } }] });
    expect(JSON.stringify(outcome)).not.toMatch(/PGP|SHA256|iQIz/u);
    expect(JSON.stringify(outcome)).toContain(STORY);
    expect(JSON.stringify(await read(Buffer.from(text)))).not.toMatch(/PGP|SHA256|iQIz/u);
  });

  it('with OpenPGP around all of its text says that it is encrypted', async () => {
    const text =
      'Hello,\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n=abcd\r\n-----END PGP MESSAGE-----\r\n';
    expect(await read(mail('text/plain', `\r\n${text}`))).toMatchObject(encrypted);
    expect(isPgpEncrypted(`${STORY}\n${text}`)).toBe(false);
    expect(await read(Buffer.from(text.slice(text.indexOf('-'))))).toMatchObject(encrypted);
    const apart = `\r\n--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream; name=encrypted.asc\r\n\r\n${text}\r\n--b--\r\n`;
    expect(await read(mail('multipart/mixed; boundary=b', apart))).toMatchObject(encrypted);
  });
});

describe('A file inside its signature', () => {
  it('is read as what it is', async () => {
    const page = `<html lang="en"><head><title>Trees</title></head><body><article><h1>Trees for the road</h1>${`<p>${STORY}</p>`.repeat(3)}</article></body></html>`;
    for (const bytes of [signed(page), signed(page, open), Buffer.from(signed(page).toString('base64'))])
      expect(await read(bytes)).toMatchObject({
        mimeType: 'text/html',
        articles: [{ fields: { headline: 'Trees for the road' } }],
      });
  });

  it('says when there is only the signature, or only a key opens it', async () => {
    expect(await read(ENCRYPTED)).toMatchObject(encrypted);
    expect(await read(signed(null))).toMatchObject({
      refusal: { reason: 'unreadable', detail: expect.stringContaining('signature only') as unknown },
    });
  });

  it('inside another a hundred times over is refused', async () => {
    let bytes = signed('x');
    for (let i = 0; i < 100; i += 1) bytes = signed(bytes);
    expect(await read(bytes)).toHaveProperty('refusal');
  });

  it('survives any damage', () => {
    const whole = signed(ENTITY, open);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const damaged = Buffer.from(whole.subarray(0, end));
        if (at < end) damaged[at] = byte;
        const content = cmsContent(damaged);
        if (content !== null && typeof content === 'object')
          expect(content.signed.byteLength).toBeLessThanOrEqual(whole.length);
      }),
    );
  });
});
