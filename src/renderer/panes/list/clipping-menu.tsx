import { ContextMenu } from '@base-ui/react/context-menu';
import { commandTable, type CommandId } from '../../../shared/commands';
import { runCommand } from '../../commands/run-command';
import { useWindow } from '../../state/window-model';
import { KeyCaps } from '../../ui/key-caps';
import { paneRef } from '../focus-panes';
import '../../ui/menu.css';

const pane = paneRef('list');

const sections: readonly (readonly CommandId[])[] = [
  ['clipping.peek', 'clipping.open-link'],
  ['clipping.keep', 'clipping.exclude', 'clipping.inbox', 'clipping.star'],
  ['clipping.tag', 'export.open', 'original.save'],
  ['scan.recognise', 'scan.crop', 'table.map-again'],
  ['clipping.trash'],
];
const trashSections: readonly (readonly CommandId[])[] = [
  ['clipping.peek'],
  ['clipping.restore'],
  ['trash.empty'],
];

/** The context menu of the selected clippings, from the command table. */
export function ClippingMenu({ inTrash, several }: { readonly inTrash: boolean; readonly several: boolean }) {
  const model = useWindow();
  const shown = (inTrash ? trashSections : sections)
    .map((section) => section.filter((id) => !several || commandTable[id].needs !== 'one'))
    .filter((section) => section.length > 0);
  return (
    <ContextMenu.Portal container={pane}>
      <ContextMenu.Positioner className="menu-layer">
        <ContextMenu.Popup className="menu">
          {shown.map((section, at) => (
            <div key={section[0]} role="presentation">
              {at > 0 && <ContextMenu.Separator className="menu-separator" />}
              {section.map((id) => (
                <ContextMenu.Item key={id} className="menu-item" onClick={() => runCommand(model, id)}>
                  {commandTable[id].title}
                  {commandTable[id].keys[0] !== undefined && <KeyCaps keys={commandTable[id].keys[0]} />}
                </ContextMenu.Item>
              ))}
            </div>
          ))}
        </ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}
