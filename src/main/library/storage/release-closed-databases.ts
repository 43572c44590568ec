import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Makes SQLite really let go of the files of closed databases.
 *
 * The binding has no way to finalise a prepared statement: that happens when the statement is collected as garbage, and
 * until then SQLite keeps the file of the closed connection open. This does no harm, except that Windows does not let
 * anyone rename or remove an open file. So before a database file is replaced, the garbage is collected on purpose.
 */
export async function releaseClosedDatabases(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('typeof gc === "function" ? gc : () => {}') as () => void;
  setFlagsFromString('--no-expose-gc');
  // What a first round finds to be garbage is finalised in the next turn, and may itself hold on to more.
  for (let round = 0; round < 2; round += 1) {
    collect();
    await turn();
  }
}
