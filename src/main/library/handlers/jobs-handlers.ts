import type { Engine, Handlers } from '../engine';

/** Lists and cancels long work. */
export function jobsHandlers(engine: Engine): Handlers<'jobs'> {
  return {
    'jobs.list': () => ({ jobs: [...engine.jobs.list()] }),
    'jobs.cancel': ({ job }) => {
      engine.jobs.cancel(job);
      return {};
    },
  };
}
