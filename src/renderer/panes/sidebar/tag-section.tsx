import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { ContextMenu } from '@base-ui/react/context-menu';
import { Plus } from 'lucide-react';
import { z } from 'zod';
import { sidebarText } from '../../../shared/messages/window-en';
import { clippingIdSchema } from '../../../shared/model/clipping';
import type { Tag } from '../../../shared/model/tag';
import { goTo } from '../../actions/navigate';
import { addTag } from '../../actions/organise';
import { moveTag } from '../../actions/tags';
import { placeKey, type Place } from '../../state/place';
import { canNest, tagLines, type TagLine } from '../../state/tag-tree';
import { useWindow } from '../../state/window-model';
import { IconButton } from '../../ui/icon-button';
import { TagDot } from '../../ui/tag-chip';
import { CLIPPINGS_DRAG, TAG_DRAG } from '../drag-clippings';
import { SidebarItem } from './sidebar-item';
import { TagMenu } from './tag-menu';

const draggedIdsSchema = z.array(clippingIdSchema);

/** The tag tree: click filters, arrow keys open and collapse, tags and clippings are dragged onto tags. */
export function TagSection({ tags, place }: { readonly tags: readonly Tag[]; readonly place: Place }) {
  const model = useWindow();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [dropPath, setDropPath] = useState<string | null>(null);
  const [menuTag, setMenuTag] = useState<Tag | null>(null);
  const lines = tagLines(tags, collapsed);
  const chosen = placeKey(place);
  const shown = lines.some(({ tag }) => chosen === `tag:${tag.path}`);

  const toggle = (path: string): void =>
    setCollapsed((now) => {
      const next = new Set(now);
      if (!next.delete(path)) next.add(path);
      return next;
    });

  const onKeyDown = (line: TagLine) => (event: KeyboardEvent) => {
    const closes = event.key === 'ArrowLeft' && line.open;
    const opens = event.key === 'ArrowRight' && line.hasChildren && !line.open;
    if (closes || opens) toggle(line.tag.path);
    else if (event.key === 'F2') model.overlay.set({ kind: 'rename-tag', path: line.tag.path });
    else if (event.key === 'ArrowLeft' && line.level > 1)
      focusTag(line.tag.path.slice(0, line.tag.path.lastIndexOf('/')));
    else return;
    event.preventDefault();
  };

  const onDrop = (path: string) => (event: DragEvent) => {
    event.preventDefault();
    setDropPath(null);
    const clippings = event.dataTransfer.getData(CLIPPINGS_DRAG);
    const tag = event.dataTransfer.getData(TAG_DRAG);
    if (clippings !== '') void addTag(model, path, draggedIdsSchema.parse(JSON.parse(clippings)));
    else if (tag !== '' && canNest(tag, path)) void moveTag(model, tag, path);
  };

  return (
    <div className="sidebar-section">
      <div className="sidebar-heading">
        <h2 id="sidebar-tags">{sidebarText.tags}</h2>
        <IconButton
          icon={Plus}
          label={sidebarText.newTag}
          command="tag.create"
          onClick={() => model.overlay.set({ kind: 'new-tag', parent: null })}
        />
      </div>
      {lines.length === 0 ? (
        <p className="sidebar-hint">{sidebarText.noTags}</p>
      ) : (
        <ContextMenu.Root>
          <ContextMenu.Trigger render={<div role="tree" aria-labelledby="sidebar-tags" />}>
            {lines.map((line, at) => (
              <SidebarItem
                key={line.tag.id}
                name={line.tag.name}
                icon={<TagDot color={line.tag.color} />}
                count={line.tag.countWithChildren}
                level={line.level}
                {...(line.hasChildren ? { open: line.open, onToggle: () => toggle(line.tag.path) } : {})}
                selected={chosen === `tag:${line.tag.path}`}
                tabStop={shown ? chosen === `tag:${line.tag.path}` : at === 0}
                tagPath={line.tag.path}
                onChoose={() => goTo(model, { kind: 'tag', path: line.tag.path })}
                onKeyDown={onKeyDown(line)}
                onContextMenu={() => setMenuTag(line.tag)}
                onDragStart={(event) => event.dataTransfer.setData(TAG_DRAG, line.tag.path)}
                drop={{
                  over: dropPath === line.tag.path,
                  onDragOver: (event) => {
                    const { types } = event.dataTransfer;
                    if (!types.includes(CLIPPINGS_DRAG) && !types.includes(TAG_DRAG)) return;
                    event.preventDefault();
                    setDropPath(line.tag.path);
                  },
                  onDragLeave: () => setDropPath((now) => (now === line.tag.path ? null : now)),
                  onDrop: onDrop(line.tag.path),
                }}
              />
            ))}
          </ContextMenu.Trigger>
          {menuTag !== null && <TagMenu tag={menuTag} />}
        </ContextMenu.Root>
      )}
    </div>
  );
}

function focusTag(path: string): void {
  document.querySelector<HTMLElement>(`[data-tag-path="${CSS.escape(path)}"]`)?.focus();
}
