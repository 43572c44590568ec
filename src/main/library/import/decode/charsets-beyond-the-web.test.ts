import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePart } from './decode-part';
import { decodeText } from './decode-text';

const german =
  'Der Stadtrat beschloss am Dienstag, vor dem Winter elftausend Bäume längs der Hafenstraße zu pflanzen, so Bürgermeister Böhm.';
const czech =
  'Městská rada v úterý rozhodla, že do zimy vysadí podél přístavní silnice jedenáct tisíc stromů, řekl její předseda.';
const polish =
  'Rada miasta zdecydowała we wtorek, że przed zimą posadzi wzdłuż drogi portowej jedenaście tysięcy drzew, powiedział jej szef.';
const turkish =
  'Belediye meclisi salı günü, kıştan önce liman yolu boyunca on bir bin ağaç dikilmesine karar verdi, dedi başkan Gülşen Işık.';
const greek =
  'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να φυτέψει έντεκα χιλιάδες δέντρα κατά μήκος του δρόμου του λιμανιού.';
const lithuanian =
  'Miesto taryba antradienį nusprendė iki žiemos palei uosto kelią pasodinti vienuolika tūkstančių medžių, sakė jos pirmininkė.';

describe('charsets of DOS and old Macs', () => {
  it.each([
    ['ibm850', german],
    ['ibm852', czech],
    ['ibm852', polish],
    ['ibm857', turkish],
    ['ibm737', greek],
    ['ibm775', lithuanian],
    ['maccenteuro', czech],
    ['maccenteuro', polish],
  ])('%s is guessed from the language it makes', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset))).toEqual({ text, charset, by: 'guess' });
  });

  it.each(['ibm850', 'cp850', 'IBM437', 'macturkish', 'koi8-t', 'viscii'])(
    '%s is known where a page declares it',
    (charset) => {
      const page = `<meta charset="${charset}">`;
      const bytes = Buffer.concat([Buffer.from(page), Buffer.of(0x81, 0xd0)]);
      expect(decodeText(bytes)).toEqual({
        text: page + iconv.decode(Buffer.of(0x81, 0xd0), charset),
        charset: charset.toLowerCase(),
        by: 'declared',
      });
    },
  );

  it('of a part of a mail is what its header says', () => {
    expect(decodePart(iconv.encode('Bäume', 'cp850'), 'cp850')).toBe('Bäume');
    expect(decodePart(iconv.encode('Město', 'maccenteuro'), 'x-mac-ce')).toBe('Město');
  });

  it('is no notation of bytes in letters, whatever a page declares', () => {
    expect(decodeText(Buffer.from('<meta charset="base64">caf\u00e9', 'latin1'))).toMatchObject({
      charset: 'windows-1252',
      by: 'guess',
    });
  });
});

describe('signs beside Latin letters', () => {
  it.each([
    [
      'an opening quotation mark',
      'windows-1252',
      '“We are in a tight environment, and people have to make do',
    ],
    [
      'quoted names of Cyrillic',
      'windows-1251',
      'съдове", съфинансиран чрез Оперативна програма "Транспорт". Тя е разположена там',
    ],
    [
      'a French quotation',
      'windows-1252',
      'chez eux une « boîte noire » où tout reste, le trafic et le contenu des messages',
    ],
    [
      'square metres',
      'windows-1252',
      'El metro cuadrado vale 2212 €/m², según datos de Cataluña (3146 €/m²).',
    ],
    [
      'prices in pounds',
      'windows-1252',
      'The fare is £5, up from £4. A pass costs £82 and a bond £50. Two cost £9.',
    ],
    [
      'the œ of Latin-9',
      'iso-8859-15',
      'Le chœur chante l’œuvre'.replace('’', "'") + " pour 5 € à l'œil, sœur et cœur .",
    ],
    [
      'Hungarian long vowels',
      'windows-1250',
      'A költő szerint a jövő előtt a fű és a tű a döntő, mondta az elnök szülője.',
    ],
    [
      'Estonian sibilants',
      'windows-1257',
      'Anton Tšehhov oli vene näitekirjanik; ka šokolaad ja žürii on eesti keeles.',
    ],
  ])('%s show no other charset', (_, charset, text) => {
    expect(decodeText(iconv.encode(text, charset))?.text).toBe(text);
  });
});
