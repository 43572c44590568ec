import type { Target } from '../../shared/model/target';
import { exportText } from '../../shared/messages/dialogs-en';
import type { ExportFormat, ReportOptions } from '../../shared/model/report';
import type { WindowModel } from '../state/window-model';

/**
 * Saves a report where the person chooses. Resolves to true when it was saved, false when the dialog was dismissed or it
 * failed (which is told).
 */
export async function exportReport(
  model: WindowModel,
  what: 'selection' | 'results',
  format: ExportFormat,
  options: ReportOptions,
): Promise<boolean> {
  try {
    const ids =
      what === 'selection' ? [...model.selection.state.get().ids] : [...(await model.list.allIds())];
    const target: Target = { ids };
    const saved = await model.desktop('export.save', { target, format, options });
    if (saved === null) return false;
    model.toasts.show({
      tone: 'done',
      text: exportText.saved(saved.name, saved.clippings, saved.pages),
      action: {
        label: exportText.reveal,
        run: () => {
          model.desktop('export.reveal', {}).catch(model.fail);
        },
      },
    });
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}
