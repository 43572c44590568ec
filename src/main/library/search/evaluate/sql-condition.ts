import type { SqlValue } from '../../storage/library-database';

/** A condition on the row `c` of `clipping`. */
export interface SqlCondition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}
