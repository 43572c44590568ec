import { AppError, appErrorDataSchema } from '../shared/app-error';
import type {
  ClipdeskBridge,
  DesktopCallName,
  DesktopInput,
  DesktopOutput,
} from '../shared/desktop-contract';

/** Asks main for dialogs, settings and the system; rejects with an {@link AppError}. */
export type CallDesktop = <N extends DesktopCallName>(
  name: N,
  input: DesktopInput<N>,
) => Promise<DesktopOutput<N>>;

/** Makes the typed call over the bridge. */
export function createDesktopClient(bridge: ClipdeskBridge): CallDesktop {
  return async (name, input) => {
    const answer = await bridge.desktop(name, input);
    if (!answer.ok) throw new AppError(appErrorDataSchema.parse(answer.error));
    // Loaded with the first answer: the first list is painted before there is one.
    const { desktopCalls } = await import('../shared/desktop-contract');
    return desktopCalls[name].output.parse(answer.value) as DesktopOutput<typeof name>;
  };
}
