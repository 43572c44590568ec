import { ipcMain } from 'electron';
import { AppError, toErrorData } from '../../../shared/app-error';
import type { DesktopCallName, DesktopParsedInput } from '../../../shared/desktop-contract';
import { isOwnPage } from '../security/ipc-sender';
import type { DesktopHandler, DesktopServices } from './desktop-services';
import { exportCalls } from './export-calls';
import { importCalls } from './import-calls';
import { recipeCalls } from './recipe-calls';
import { systemCalls } from './system-calls';

/** Answers the window's calls: sender checked, input parsed, failures as data. */
export function answerDesktopCalls(services: DesktopServices): void {
  const handlers: { [N in DesktopCallName]: DesktopHandler<N> } = {
    ...systemCalls(services),
    ...importCalls(services),
    ...exportCalls(services),
    ...recipeCalls(services),
  };
  // Its schemas take longer to make than the window to open, and are not needed before that.
  const contract = import('../../../shared/desktop-contract');
  const answer = async <N extends DesktopCallName>(name: N, input: unknown): Promise<unknown> => {
    const { desktopCalls } = await contract;
    const parsed = desktopCalls[name].input.parse(input) as DesktopParsedInput<N>;
    return desktopCalls[name].output.parse(await handlers[name](parsed));
  };
  ipcMain.handle('desktop', async (event, name: unknown, input: unknown) => {
    try {
      const own = isOwnPage(event.senderFrame);
      const { isDesktopCallName } = await contract;
      if (!own || typeof name !== 'string' || !isDesktopCallName(name)) {
        throw new AppError({ code: 'invalid-input', detail: 'This call is not open to this page.' });
      }
      return { ok: true, value: await answer(name, input) };
    } catch (thrown) {
      return { ok: false, error: toErrorData(thrown) };
    }
  });
  ipcMain.handle('import-dropped', async (event, paths: unknown) => {
    if (!isOwnPage(event.senderFrame) || !Array.isArray(paths)) throw new Error('not open to this page');
    const { job } = await services.library.call('import.paths', { paths: paths.map(String), ask: true });
    return job;
  });
}
