import type { Clipping } from '../model/clipping';
import { choiceText } from './field-en';

/** Names in one line, as `First; Second`. A comma is part of a name. */
export function namesText(names: readonly string[]): string {
  return names.join('; ');
}

/** Entries of a list, parted by semicolons or line ends; empty ones are left out. */
export function readNames(text: string): string[] {
  return text
    .split(/[;；\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Spokespersons in one line: `First (quoted); Second`. */
export function spokespersonsText(people: Clipping['spokespersons']): string {
  return namesText(people.map(({ name, quoted }) => (quoted ? `${name} (${choiceText.quoted})` : name)));
}

/** Reads them back. */
export function readSpokespersons(text: string): Clipping['spokespersons'] {
  const mark = new RegExp(`\\s*\\(${choiceText.quoted}\\)$`, 'iu');
  return readNames(text).map((entry) => ({ name: entry.replace(mark, ''), quoted: mark.test(entry) }));
}

/** Tone, one subject a line: `Subject: +1`, `Subject: unrated`. */
export function toneText(tone: Clipping['tone']): string {
  return tone.map(({ subject, value }) => `${subject}: ${toneValue(value)}`).join('\n');
}

function toneValue(value: number | null): string {
  if (value === null) return choiceText.unrated;
  return value > 0 ? `+${value}` : String(value);
}

/** Reads tone back, keeping who coded a subject and their note; null when an entry is not understood. */
export function readTone(text: string, before: Clipping['tone']): Clipping['tone'] | null {
  const tone: Clipping['tone'] = [];
  for (const entry of readNames(text)) {
    const found = /^(?<subject>.*\S)\s*[:：]\s*(?<value>[+−-]?[0-2]|unrated)$/iu.exec(entry);
    const { subject, value } = found?.groups ?? {};
    if (subject === undefined || value === undefined) return null;
    const known = before.find((one) => one.subject === subject.trim());
    tone.push({
      subject: subject.trim(),
      value: value.toLowerCase() === choiceText.unrated ? null : Number(value.replace('−', '-')),
      coder: known?.coder ?? null,
      note: known?.note ?? null,
    });
  }
  return tone;
}
