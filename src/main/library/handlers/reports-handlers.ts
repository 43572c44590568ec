import type { Engine, Handlers } from '../engine';

/** Reports. What makes them, the sanitiser with it, is loaded when the first is asked for: a start needs none of it. */
export function reportsHandlers(engine: Engine): Handlers<'reports'> {
  let loaded: Promise<Handlers<'reports'>> | null = null;
  const load = (): Promise<Handlers<'reports'>> =>
    (loaded ??= import('./make-reports').then(({ makeReports }) => makeReports(engine)));
  return {
    'reports.batch': async (input) => (await load())['reports.batch'](input),
    'reports.figures': async (input) => (await load())['reports.figures'](input),
    'reports.list': async (input) => (await load())['reports.list'](input),
    'reports.write': async (input) => (await load())['reports.write'](input),
    'reports.printable': async (input) => (await load())['reports.printable'](input),
    'reports.anchorPages': async (input) => (await load())['reports.anchorPages'](input),
    'reports.savePdf': async (input) => (await load())['reports.savePdf'](input),
  };
}
