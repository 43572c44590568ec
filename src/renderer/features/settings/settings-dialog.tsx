import { columnsText, senderText } from '../../../shared/messages/questions-en';
import { settingsText, watchText } from '../../../shared/messages/dialogs-en';
import { recipeText } from '../../../shared/messages/recipe-en';
import { runCommand } from '../../commands/run-command';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import { SegmentedRow } from '../../ui/segmented';
import { KeptMappings } from './kept-mappings';
import { MailSenders } from './mail-senders';
import { RecipeList } from './recipe-list';
import { WatchedFolders } from './watched-folders';
import './settings-dialog.css';

/** What the person may choose for good. Every change holds at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const settings = useStore(model.settings.state);
  const status = useStore(model.status);
  return (
    <Dialog title={settingsText.title} width={460} onClose={onClose}>
      <div className="settings">
        <SegmentedRow
          label={settingsText.theme}
          value={settings.theme}
          options={settingsText.themes}
          onChange={(theme) => model.settings.set({ theme })}
        />
        <FormRow label={settingsText.organisation} hint={settingsText.organisationHint}>
          {(id) => (
            <input
              id={id}
              className="text-input"
              maxLength={300}
              dir="auto"
              value={settings.organisation}
              onChange={(event) => model.settings.set({ organisation: event.target.value })}
            />
          )}
        </FormRow>
        <FormRow label={settingsText.readerTextSize}>
          {(id) => (
            <span className="settings-size">
              <input
                id={id}
                type="range"
                min={12}
                max={28}
                value={settings.readerTextSize}
                onChange={(event) => model.settings.set({ readerTextSize: Number(event.target.value) })}
              />
              <output htmlFor={id}>{settingsText.pixels(settings.readerTextSize)}</output>
            </span>
          )}
        </FormRow>
        <div className="form-row">
          <span className="form-label">{watchText.label}</span>
          <WatchedFolders />
        </div>
        <div className="form-row">
          <span className="form-label">{columnsText.kept}</span>
          <KeptMappings />
        </div>
        <div className="form-row">
          <span className="form-label">{senderText.label}</span>
          <MailSenders />
        </div>
        <div className="form-row">
          <span className="form-label">{recipeText.title}</span>
          <RecipeList />
        </div>
        <div className="form-row">
          <span className="form-label">{settingsText.library}</span>
          <div>
            <p className="settings-folder" dir="auto" title={status?.folder}>
              {status?.folder}
            </p>
            <div className="settings-buttons">
              <Button onClick={() => runCommand(model, 'library.backup')}>{settingsText.backup}</Button>
              <Button onClick={() => runCommand(model, 'library.open')}>{settingsText.openOther}</Button>
            </div>
          </div>
        </div>
      </div>
      <DialogActions>
        <Button kind="main" onClick={onClose}>
          {settingsText.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
