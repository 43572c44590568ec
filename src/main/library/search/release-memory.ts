import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what this thread does not use any more. A thread that rests after much work keeps all of it otherwise: memory is only looked
 * through when more is wanted. Takes some tens of milliseconds; for threads nobody waits for.
 */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  // The function that the flag above adds to new contexts.
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}
