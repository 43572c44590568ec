/** What the figures of a bench belong to. */

import { cpus, loadavg, totalmem } from 'node:os';
import { say } from '../../scripts/say.mjs';

/** Programs waiting for a core before the bench began, on average over a minute; from one on, others disturb it. */
const BUSY = 1;
export const loadBefore = loadavg()[0] ?? 0;

/** Says so when the machine was busy before. */
export function sayIfBusy() {
  if (loadBefore > BUSY)
    say(
      `The machine was busy before the bench began (load ${loadBefore.toFixed(1)}): run it again in quiet.`,
    );
}

/** The machine, for a report. */
export function describeMachine() {
  return {
    platform: process.platform,
    arch: process.arch,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memory: totalmem(),
  };
}
