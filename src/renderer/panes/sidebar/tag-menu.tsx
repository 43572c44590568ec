import { ContextMenu } from '@base-ui/react/context-menu';
import { tagMenuText } from '../../../shared/messages/window-en';
import type { Tag } from '../../../shared/model/tag';
import { colorTag, deleteTag, moveTag } from '../../actions/tags';
import { useWindow } from '../../state/window-model';
import { tagColors } from './tag-colors';
import { paneRef } from '../focus-panes';
import '../../ui/menu.css';

const pane = paneRef('sidebar');

/** What can be done with a tag of the sidebar. */
export function TagMenu({ tag }: { readonly tag: Tag }) {
  const model = useWindow();
  const { path } = tag;
  return (
    <ContextMenu.Portal container={pane}>
      <ContextMenu.Positioner className="menu-layer">
        <ContextMenu.Popup className="menu">
          <ContextMenu.Item
            className="menu-item"
            onClick={() => model.overlay.set({ kind: 'rename-tag', path })}
          >
            {tagMenuText.rename}
          </ContextMenu.Item>
          <ContextMenu.Item
            className="menu-item"
            onClick={() => model.overlay.set({ kind: 'new-tag', parent: path })}
          >
            {tagMenuText.newChild}
          </ContextMenu.Item>
          <ContextMenu.Item
            className="menu-item"
            onClick={() => model.overlay.set({ kind: 'merge-tag', path })}
          >
            {tagMenuText.merge}
          </ContextMenu.Item>
          {tag.parentId !== null && (
            <ContextMenu.Item className="menu-item" onClick={() => void moveTag(model, path, null)}>
              {tagMenuText.toTop}
            </ContextMenu.Item>
          )}
          <ContextMenu.Separator className="menu-separator" />
          <ContextMenu.RadioGroup
            className="menu-colors"
            aria-label={tagMenuText.color}
            value={tag.color ?? ''}
            onValueChange={(color: string) => void colorTag(model, path, color === '' ? null : color)}
          >
            <ContextMenu.RadioItem
              className="menu-color"
              value=""
              aria-label={tagMenuText.noColor}
              closeOnClick
            />
            {tagColors.map(({ name, value }) => (
              <ContextMenu.RadioItem
                key={value}
                className="menu-color"
                value={value}
                aria-label={name}
                closeOnClick
                style={{ background: value }}
              />
            ))}
          </ContextMenu.RadioGroup>
          <ContextMenu.Separator className="menu-separator" />
          <ContextMenu.Item
            className="menu-item"
            data-danger="true"
            onClick={() => void deleteTag(model, path)}
          >
            {tagMenuText.delete}
          </ContextMenu.Item>
        </ContextMenu.Popup>
      </ContextMenu.Positioner>
    </ContextMenu.Portal>
  );
}
