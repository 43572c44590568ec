import {
  AArrowDown,
  AArrowUp,
  ArchiveRestore,
  Ban,
  Check,
  PanelRight,
  Share,
  Star,
  Tag,
  Trash2,
} from 'lucide-react';
import type { CommandId } from '../../../shared/commands';
import { readerText } from '../../../shared/messages/window-en';
import type { Clipping } from '../../../shared/model/clipping';
import { runCommand } from '../../commands/run-command';
import { useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';
import { Segmented } from '../../ui/segmented';

/** What can be done with the selection, and how the clipping is shown. */
export function ReaderToolbar({
  clipping,
  selected,
}: {
  readonly clipping: Clipping | null;
  readonly selected: number;
}) {
  const model = useWindow();
  const view = useStorePart(model.reader.state, (reader) => reader.view);
  const inspectorOpen = useStorePart(model.settings.state, (settings) => settings.inspectorOpen);
  const inTrash = useStorePart(model.list.state, (list) => list.question.place.kind === 'trash');
  const none = selected === 0;
  const run = (id: CommandId) => (): void => runCommand(model, id);
  const starred = clipping?.starred === true;

  return (
    <div className="reader-bar" role="toolbar" aria-label={readerText.toolbar}>
      {inTrash ? (
        <IconButton
          icon={ArchiveRestore}
          label={readerText.restore}
          command="clipping.restore"
          disabled={none}
          onClick={run('clipping.restore')}
        />
      ) : (
        <>
          <IconButton
            icon={Check}
            label={readerText.keep}
            command="clipping.keep"
            disabled={none}
            pressed={clipping?.status === 'kept'}
            onClick={run('clipping.keep')}
          />
          <IconButton
            icon={Ban}
            label={readerText.exclude}
            command="clipping.exclude"
            disabled={none}
            pressed={clipping?.status === 'excluded'}
            onClick={run('clipping.exclude')}
          />
          <IconButton
            icon={Star}
            label={starred ? readerText.unstar : readerText.star}
            command="clipping.star"
            disabled={none}
            pressed={starred}
            tone="star"
            onClick={run('clipping.star')}
          />
          <IconButton
            icon={Tag}
            label={readerText.tag}
            command="clipping.tag"
            disabled={none}
            onClick={run('clipping.tag')}
          />
          <IconButton
            icon={Share}
            label={readerText.export}
            command="export.open"
            disabled={none}
            onClick={run('export.open')}
          />
          <IconButton
            icon={Trash2}
            label={readerText.trash}
            command="clipping.trash"
            disabled={none}
            onClick={run('clipping.trash')}
          />
        </>
      )}
      <span className="reader-bar-space" />
      {clipping !== null && (
        <>
          <span className="reader-sizes">
            <IconButton
              icon={AArrowDown}
              label={readerText.smaller}
              command="reader.smaller"
              onClick={run('reader.smaller')}
            />
            <IconButton
              icon={AArrowUp}
              label={readerText.larger}
              command="reader.larger"
              onClick={run('reader.larger')}
            />
          </span>
          <Segmented
            label={readerText.view}
            value={view}
            options={{ text: readerText.text, original: readerText.original }}
            onChange={() => model.reader.toggleView()}
          />
        </>
      )}
      <IconButton
        icon={PanelRight}
        label={readerText.inspector}
        command="inspector.toggle"
        pressed={inspectorOpen}
        onClick={run('inspector.toggle')}
      />
    </div>
  );
}
