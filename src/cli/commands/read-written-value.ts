import { dateExamples } from '../../shared/messages/date-examples-en';
import { readSpokespersons, readTone } from '../../shared/messages/list-text';
import { reachSchema, type ClippingFields } from '../../shared/model/clipping';

/** How the fields that are more than a word or a list of words are written on the command line. */
const WAYS: Readonly<Record<string, string>> = {
  reach: `a figure and what it counts (${reachSchema.shape.metric.options.join(', ')}), as in reach="12000 circulation"`,
  tone: 'somebody and -2 to +2 or unrated, as in tone="Harbour Trust: +1; City: unrated"',
  spokespersons: 'names, as in spokespersons="Ann Doe (quoted); Jo Poe"',
  licence: 'its scheme and, if it ends, when, as in licence="NLA until 2027-12-31"',
  datePublished: `a date, as in ${dateExamples}`,
};

/** How a value of a field is written, in words; null where its kind says it. */
export function wayToWrite(field: string): string | null {
  return WAYS[field.startsWith('date') && field !== 'dateline' ? 'datePublished' : field] ?? null;
}

/** The value written for one of these fields as `wayToWrite` says; undefined for other fields and other writings. */
export function readWrittenValue(field: string, value: string): unknown {
  if (field === 'reach') return reachOf(value);
  if (field === 'licence') return licenceOf(value.trim());
  if (field === 'tone') return readTone(value, []) ?? undefined;
  if (field === 'spokespersons' && !/^[[{]/.test(value)) return readSpokespersons(value);
  return undefined;
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

function licenceOf(value: string): ClippingFields['licence'] | undefined {
  if (value === '' || value.startsWith('{')) return undefined;
  const match = /^(.+?)\s+until\s+(\d{4}-\d{2}-\d{2})$/iu.exec(value);
  return { scheme: match?.[1] ?? value, expires: match?.[2] ?? null };
}
