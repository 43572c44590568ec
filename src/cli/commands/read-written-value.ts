import { reachSchema, type ClippingFields } from '../../shared/model/clipping';

/** How the fields that are more than a word or a list of words are written on the command line. */
const WAYS: Readonly<Record<string, string>> = {
  reach: `a figure and what it counts (${reachSchema.shape.metric.options.join(', ')}), as in reach="12000 circulation"`,
  tone: 'somebody and -2 to +2 or unrated, as in tone="Harbour Trust: +1; City: unrated"',
  spokespersons: 'names, as in spokespersons="Ann Doe (quoted); Jo Poe"',
  licence: 'its scheme and, if it ends, when, as in licence="NLA until 2027-12-31"',
  datePublished: 'a date, as in 2019, 2019-09, 2019-09-18 or "2019-09-18 16:34"',
};

/** How a value of a field is written, in words; null where its kind says it. */
export function wayToWrite(field: string): string | null {
  return WAYS[field.startsWith('date') && field !== 'dateline' ? 'datePublished' : field] ?? null;
}

/** The value written for one of these fields as `wayToWrite` says; undefined for other fields and other writings. */
export function readWrittenValue(field: string, value: string): unknown {
  const parts = value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (field === 'reach') return reachOf(value);
  if (field === 'licence') return licenceOf(value.trim());
  if (field === 'tone' && parts.length > 0) return allOf(parts.map(toneOf));
  if (field === 'spokespersons' && parts.length > 0 && !/^[[{]/.test(value)) return parts.map(spokespersonOf);
  return undefined;
}

function allOf<T>(values: readonly (T | undefined)[]): readonly (T | undefined)[] | undefined {
  return values.includes(undefined) ? undefined : values;
}

/** `12000 circulation`, `12,000 monthly-uniques`; a figure alone would not say what it counts. */
function reachOf(value: string): unknown {
  const match = /^\s*(\d{1,3}(?:[,.' ]\d{3})+|\d+)\s+([a-z][a-z -]*?)\s*$/iu.exec(value);
  if (match === null) return undefined;
  const [, figure = '', metric = ''] = match;
  return {
    value: Number(figure.replace(/\D/gu, '')),
    metric: metric.toLowerCase().replace(/\s+/gu, '-'),
    asOf: null,
    source: null,
  };
}

function toneOf(part: string): ClippingFields['tone'][number] | undefined {
  const match = /^(.+?)\s*:\s*(?:([+\-−]?[0-2])|unrated)$/iu.exec(part);
  if (match === null) return undefined;
  const [, subject = '', rating] = match;
  return {
    subject,
    value: rating === undefined ? null : Number(rating.replace('−', '-')),
    coder: null,
    note: null,
  };
}

function spokespersonOf(part: string): ClippingFields['spokespersons'][number] {
  const name = part.replace(/\s*\(quoted\)$/iu, '');
  return { name, quoted: name !== part };
}

function licenceOf(value: string): ClippingFields['licence'] | undefined {
  if (value === '' || value.startsWith('{')) return undefined;
  const match = /^(.+?)\s+until\s+(\d{4}-\d{2}-\d{2})$/iu.exec(value);
  return { scheme: match?.[1] ?? value, expires: match?.[2] ?? null };
}
