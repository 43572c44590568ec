import type { SavedMapping, TableChoice } from '../../../../shared/model/table-mapping';

/** What a person has chosen so far of how a table is read; the rest is guessed. */
export interface TableWish {
  readonly sheet?: number | undefined;
  readonly headerRow?: number | undefined;
  readonly columns?: TableChoice['columns'] | undefined;
  readonly mappings: readonly SavedMapping[];
}
