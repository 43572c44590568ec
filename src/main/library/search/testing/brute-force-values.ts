import type { Clipping } from '../../../../shared/model/clipping';
import type { HasWhat, IsFlag, QueryNode, TextField } from '../../../../shared/model/query';
import type { FullClipping } from './full-clipping';

/** What `is:` asks, of a clipping among `all`. */
export function matchesFlag(flag: IsFlag, clipping: Clipping, all: readonly FullClipping[]): boolean {
  switch (flag) {
    case 'starred':
      return clipping.starred;
    case 'untagged':
      return clipping.tags.length === 0;
    case 'trashed':
      return clipping.trashedAt !== null;
    case 'duplicate':
    case 'lead': {
      if (clipping.familyId === null) return false;
      const first = all.find((other) => other.clipping.familyId === clipping.familyId);
      return (first?.clipping.id === clipping.id) === (flag === 'lead');
    }
    default:
      return clipping.status === flag;
  }
}

/** What `has:` asks. */
export function matchesHas(what: HasWhat, { media, original, notes, highlights }: Clipping): boolean {
  switch (what) {
    case 'image':
      return media.some(({ kind }) => kind === 'image');
    case 'pdf':
      return original.mimeType === 'application/pdf';
    case 'note':
      return (notes ?? '') !== '' || highlights.some(({ note }) => (note ?? '') !== '');
    case 'highlight':
      return highlights.length > 0;
  }
}

/** What `field:*` asks. */
export function hasAny(
  field: Extract<QueryNode, { kind: 'any' }>['field'],
  { clipping, document }: FullClipping,
): boolean {
  switch (field) {
    case 'tag':
      return clipping.tags.length > 0;
    case 'published':
      return clipping.datePublished !== null;
    case 'added':
    case 'type':
    case 'id':
      return true;
    case 'words':
      return clipping.wordCount > 0;
    case 'reach':
    case 'licence':
      return clipping[field] !== null;
    case 'tone':
      return clipping.tone.length > 0;
    case 'domain':
      return (clipping.url ?? '') !== '';
    case 'lang':
      return (clipping.language ?? '') !== '';
    case 'page':
    case 'country':
    case 'prominence':
      return (clipping[field] ?? '') !== '';
    default:
      return document.fields[field satisfies TextField].length > 0;
  }
}

/** What `field:value` and `field:>=n` ask of fields that are no texts. */
export function matchesValue(
  { field, op, value }: Extract<QueryNode, { kind: 'value' }>,
  clipping: Clipping,
): boolean {
  const compare = (n: number): boolean =>
    ({
      '=': n === Number(value),
      '<': n < Number(value),
      '<=': n <= Number(value),
      '>': n > Number(value),
      '>=': n >= Number(value),
    })[op];
  switch (field) {
    case 'words':
      return compare(clipping.wordCount);
    case 'reach':
      return clipping.reach !== null && compare(clipping.reach.value);
    case 'lang':
      return `${clipping.language ?? ''}-`.toLowerCase().startsWith(`${value}-`);
    case 'type':
      return clipping.mediaType === value || clipping.type === value;
    case 'tone':
      if (value === 'unrated')
        return clipping.tone.length === 0 || clipping.tone.some((tone) => tone.value === null);
      return clipping.tone.some(({ value: tone }) => {
        if (tone === null) return false;
        if (value === 'neutral') return tone === 0;
        return value === 'positive' ? tone > 0 : value === 'negative' ? tone < 0 : compare(tone);
      });
    case 'domain': {
      const host = clipping.url === null ? '' : new URL(clipping.url).host;
      return host === value || host.endsWith(`.${value}`);
    }
    case 'id':
      return clipping.id.startsWith(value);
    case 'country':
      return (clipping.country ?? '').toLowerCase() === value;
    case 'prominence':
      return clipping.prominence === value;
    case 'licence':
      return clipping.licence?.scheme.toLowerCase() === value;
    case 'page': {
      if (op === '=') return (clipping.page ?? '').toLowerCase() === value.toLowerCase();
      const [digits] = /^\d+/u.exec(clipping.page ?? '') ?? [];
      return digits !== undefined && compare(Number(digits));
    }
  }
}
