/** How a data file of Outlook disguises its blocks (`bCryptMethod`, MS-PST 2.2.2.6); none of them needs a key. */
export const CIPHER = { none: 0, permute: 1, cyclic: 2 } as const;

/** The third and the second of the three permutations of MS-PST 5.1; the first undoes the third, and the second undoes itself. */
const INVERSE = Buffer.from(
  [
    'R/G05gtqckiFTp7r4viUU+C7oALoWgmr2+O6xnzDEN05BZYw9TdggozJE0prHfP7jyaXypEXAcQyLW4xlf/ZI9EA',
    'XnncRDsaKMVhVyCQPYO5Q75n0kZCdsBtW36yDxYpPKkDVA3aXd/2t8dizY0G02lchtYU96Vmdayx6UUhcAyHn3Sk',
    'Ikxvvx9Wqi6zeDNQsKOSvM8ZHKdjyx5NPksbm0/n8O6tOrVZBOpAVSVR5XqJOGhSe/wnrte9+gf0zI5f7zWchCsV',
    '1Xc0SbYSCn9xiP2dGEF9k9hYLM7+JK/euDbIoYCmmZioLw6BZXPkwqKK1OER0AiLKvLtmmQ/wWz57A==',
  ].join(''),
  'base64',
);
const MIDDLE = Buffer.from(
  [
    'FFMPVrPIepzrZUgXFhWfAsxUfIMADQwLomKodtvZ7cfFpNyshXTW0KebrpqWcWbDY5m43XOSjoR9pV7RXZOxV1FQ',
    'gIlSlE9OCmu8jX9uR0ZBQEQBEcsDP/f04amPPDr5+/AZMIIJLsmdoIZJ7m9NbcQtgTQlhxuIqvwGoRI4/UxCcmQT',
    'NyRqdXdD/+a0SzZc5Ng1PUW5LOy3MSspB2ijDml7GJ4hOb4oGlt49SPKKrCvPv4EjOflmDKV0/ZK6Kbq6fPVL3Ag',
    '8h8FZ61VEM7N4yc72rrXwibUkR3SHCIz+PrxWu/PkLaLtb3AvwiXHmziYeDGwVmru1jeX99geX6yig==',
  ].join(''),
  'base64',
);
const FORWARD = Buffer.alloc(256);
for (const [plain, shown] of INVERSE.entries()) FORWARD[shown] = plain;

/** What a block says; `id` is the block's number, which the cyclic cipher starts from (MS-PST 5.1 and 5.2). */
export function deciphered(block: Buffer, cipher: number, id: number): Buffer {
  if (cipher === CIPHER.permute) return Buffer.from(block.map((byte) => INVERSE[byte] ?? 0));
  return cipher === CIPHER.cyclic ? cycled(block, id) : block;
}

/** The cyclic cipher, which undoes itself. */
function cycled(block: Buffer, id: number): Buffer {
  const low = id % 0x1_0000_0000;
  let key = (low ^ (low >>> 16)) & 0xffff;
  return Buffer.from(
    block.map((byte) => {
      const [near, far] = [key & 0xff, key >>> 8];
      key = (key + 1) & 0xffff;
      const first = FORWARD[(byte + near) & 0xff] ?? 0;
      const second = MIDDLE[(first + far) & 0xff] ?? 0;
      return ((INVERSE[(second - far) & 0xff] ?? 0) - near) & 0xff;
    }),
  );
}
