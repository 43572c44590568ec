/**
 * The name of a month, a day of the week or a part of the day as it is compared: without accents, points and signs of abbreviation,
 * which many leave out ("aout", "ابريل", "फरवरी"), and with one form for the letters of which Arabic and Persian keyboards have two.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u093c\u09bc\u200b-\u200d.॰׳'’]/gu, '')
    .replace(/[یى]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .normalize('NFC');
}
