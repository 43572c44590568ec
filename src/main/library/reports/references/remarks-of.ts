import type { Clipping } from '../../../../shared/model/clipping';
import { tableColumns } from '../table-columns';

/** Fields no notation of references has a place for, as people call them. */
const REMARKS: readonly (readonly [column: string, label: string])[] = [
  ['subheadline', 'Subheadline'],
  ['source', 'Source'],
  ['dateline', 'Dateline'],
  ['country', 'Country'],
  ['spokespersons', 'Spokespersons'],
  ['tone', 'Tone'],
  ['prominence', 'Prominence'],
  ['reach', 'Reach'],
  ['reachMetric', 'Reach is'],
  ['reachAsOf', 'Reach as of'],
  ['reachSource', 'Reach according to'],
  ['campaign', 'Campaign'],
  ['keyMessages', 'Key messages'],
  ['media', 'Pictures and other media'],
  ['rightsHolder', 'Rights holder'],
  ['copyrightNotice', 'Copyright'],
  ['licence', 'Licence'],
  ['licenceExpires', 'Licence until'],
  ['highlights', 'Highlights'],
];
const columns = new Map(tableColumns.map(({ name, cell }) => [name, cell]));

/** What a reference manager can only show as a note: the person's own notes, then every further field with its name. */
export function remarksOf(clipping: Clipping): readonly string[] {
  const named = REMARKS.flatMap(([column, label]) => {
    const text = columns.get(column)?.(clipping) ?? '';
    return text === '' ? [] : [`${label}: ${text}`];
  });
  return clipping.notes === null ? named : [clipping.notes, ...named];
}
