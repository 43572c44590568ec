import { ClipboardPaste, FolderOpen, LibraryBig } from 'lucide-react';
import { welcomeText } from '../../../shared/messages/dialogs-en';
import { chooseImport, importClipboard, importSamples } from '../../actions/import';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { WelcomePicture } from './welcome-picture';
import './welcome.css';

/** The first start: an empty library, and every way to fill it. */
export function Welcome() {
  const model = useWindow();
  const { organisation } = useStore(model.settings.state);
  return (
    <main className="welcome" data-pane="list" aria-label={welcomeText.title}>
      <div className="welcome-page">
        <WelcomePicture />
        <h1>{welcomeText.title}</h1>
        <p className="welcome-text">{welcomeText.text}</p>
        <div className="welcome-drop">
          <p className="welcome-drop-title">{welcomeText.drop}</p>
          <p>{welcomeText.dropHint}</p>
          <div className="welcome-actions">
            <Button icon={FolderOpen} onClick={() => void chooseImport(model, 'files')}>
              {welcomeText.choose}
            </Button>
            <Button icon={ClipboardPaste} onClick={() => void importClipboard(model)}>
              {welcomeText.paste}
            </Button>
            <Button kind="main" icon={LibraryBig} onClick={() => void importSamples(model)}>
              {welcomeText.samples}
            </Button>
          </div>
        </div>
        <label className="welcome-organisation">
          <span>{welcomeText.organisation}</span>
          <input
            className="text-input"
            maxLength={300}
            dir="auto"
            placeholder={welcomeText.organisationHint}
            value={organisation}
            onChange={(event) => model.settings.set({ organisation: event.target.value })}
          />
        </label>
        <p className="welcome-private">{welcomeText.private}</p>
      </div>
    </main>
  );
}
