import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const corpora =
  process.env['CLIPDESK_CORPORA'] ?? resolve(import.meta.dirname, '../../../../../../shared/corpora');
const oracle = resolve(corpora, 'encoding/oracle.tsv');

/** Text as bytes of a one-byte charset, by turning its decoder round. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const codes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) codes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(Array.from(text), (letter) => codes.get(letter) ?? 0x3f);
}

const russian =
  'Городской совет во вторник решил посадить одиннадцать тысяч деревьев вдоль портовой дороги до начала зимы.';
const czech =
  'Městská rada v úterý rozhodla, že do zimy vysadí podél přístavní silnice jedenáct tisíc stromů, řekl její předseda.';
const german =
  'Der Stadtrat beschloss am Dienstag, vor dem Winter elftausend Bäume längs der Hafenstraße zu pflanzen, so Bürgermeister Böhm.';
const greek =
  'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να φυτέψει έντεκα χιλιάδες δέντρα κατά μήκος του δρόμου του λιμανιού.';

describe('decoding', () => {
  it.each([
    ['a byte order mark', Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x2d, 0x4e), 'A中', 'utf-16le', 'mark'],
    [
      'UTF-16 without one',
      Buffer.from('Eleven thousand trees', 'utf16le'),
      'Eleven thousand trees',
      'utf-16le',
      'mark',
    ],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0), '中', 'utf-32le', 'mark'],
    [
      'UTF-32 without a mark',
      new Uint8Array(Uint32Array.from(Array.from('Trees 🌳'), (letter) => letter.codePointAt(0) ?? 0).buffer),
      'Trees 🌳',
      'utf-32le',
      'mark',
    ],
    [
      'valid UTF-8, whatever is declared',
      Buffer.from('<meta charset="iso-8859-1">é'),
      '<meta charset="iso-8859-1">é',
      'utf-8',
      'utf-8',
    ],
    [
      'the declared charset',
      encode(`<meta charset=windows-1251>${russian}`, 'windows-1251'),
      `<meta charset=windows-1251>${russian}`,
      'windows-1251',
      'declared',
    ],
    [
      'http-equiv',
      encode(
        `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">${czech}`,
        'iso-8859-2',
      ),
      `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">${czech}`,
      'iso-8859-2',
      'declared',
    ],
    [
      'ISO-2022-JP by its escapes',
      Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42),
      '日本',
      'iso-2022-jp',
      'guess',
    ],
  ])('goes by %s', (_, bytes, text, charset, by) => {
    expect(decodeText(bytes)).toEqual({ text, charset, by });
  });

  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['windows-1250', czech],
    ['windows-1252', german],
    ['macintosh', german],
    ['windows-1253', greek],
  ])('guesses %s from the language it makes', (charset, text) => {
    expect(decodeText(encode(text, charset))).toMatchObject({ text, by: 'guess' });
  });

  it.each([
    // "항구에 새 방파제 완공", as Korean spreadsheets keep it.
    ['euc-kr', 'c7d7b1b8bfa120bbf520b9e6c6c4c1a620bfcfb0f8', '항구에 새 방파제 완공'],
    ['gb18030', 'b8dbbfdab9abd4b0', '港口公园'],
    ['shift_jis', '8d6082cc92e79668', '港の堤防'],
    ['windows-1252', '54686520636166e920697320636c6f736564', 'The café is closed'],
    ['windows-1252', '4d656c6f6e6920e82061727269766174612061204d696c616e6f', 'Meloni è arrivata a Milano'],
    ['windows-1252', '4c92696d7072656e6469746f7265', 'L’imprenditore'],
    ['windows-1252', '7363686569746572746520646572205374fc726d6572', 'scheiterte der Stürmer'],
  ])('guesses %s of a line, too', (charset, bytes, text) => {
    expect(decodeText(Buffer.from(bytes, 'hex'))).toEqual({ text, charset, by: 'guess' });
  });

  it('keeps UTF-8 with a torn character as UTF-8', () => {
    const torn = Buffer.from(`${russian} ${russian}`).subarray(1);
    expect(decodeText(torn)).toMatchObject({ charset: 'utf-8' });
  });

  it.each([
    ['zero bytes', Uint8Array.of(1, 2, 0, 3, 0, 0, 0, 9, 8, 7)],
    ['control characters', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32)],
  ])('takes %s for binary', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  it.skipIf(!existsSync(oracle))(`reads old pages as their charset says (skipped without ${oracle})`, () => {
    let right = 0;
    let all = 0;
    for (const line of readFileSync(oracle, 'utf8').split('\n').slice(1)) {
      const [file, , charset] = line.split('\t');
      // UTF-32 and the like are unknown to browsers, too; "UTF-16" alone does not say which.
      if (file === undefined || charset === undefined || charset === 'UTF-16' || !isKnown(charset)) continue;
      const bytes = readFileSync(resolve(corpora, file));
      all += 1;
      if (decodeText(bytes)?.text === new TextDecoder(charset).decode(bytes)) right += 1;
    }
    expect(all).toBeGreaterThan(100);
    expect(right / all).toBeGreaterThanOrEqual(0.97);
  });
});

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
}
