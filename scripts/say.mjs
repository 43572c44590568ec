/** Progress for a person at a terminal: what is being done, and how long it took. Goes to standard error. */

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Says what is about to be done, does it, and says how long it took.
 * @template T
 * @param {string} text what is done, as a sentence without its full stop
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(text, work) {
  say(`… ${text}`);
  const began = performance.now();
  const result = await work();
  say(`  done in ${seconds(performance.now() - began)}`);
  return result;
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A failure that is explained to the person in its message; its stack would only be noise. */
export class ExplainedError extends Error {}

/**
 * Runs a script's main function: an explained failure prints its message, anything else its stack; both exit 1.
 * @param {() => Promise<number | void>} main returns the exit code, 0 if it returns nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(
      error instanceof ExplainedError ? error.message : String(error instanceof Error ? error.stack : error),
    );
    process.exitCode = 1;
  }
}
