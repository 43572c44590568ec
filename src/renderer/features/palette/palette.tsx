import { useState } from 'react';
import { CornerDownRight, SquareChevronRight } from 'lucide-react';
import { paletteText } from '../../../shared/messages/dialogs-en';
import { goTo } from '../../actions/navigate';
import { addTag } from '../../actions/organise';
import { commandFacts, runCommand } from '../../commands/run-command';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Dialog } from '../../ui/dialog';
import { FilterList } from '../../ui/filter-list';
import { KeyCaps } from '../../ui/key-caps';
import { TagDot } from '../../ui/tag-chip';
import { paletteGroup, paletteItems, type PaletteItem } from './palette-items';

/** Everything the window can do, by typing its name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const [text, setText] = useState('');
  const sidebar = useStore(model.sidebar.state);
  const items = paletteItems(text, commandFacts(model), sidebar?.tags ?? [], sidebar?.outlets ?? []);

  const choose = (key: string): void => {
    onClose();
    const item = items.find((candidate) => candidate.key === key);
    // After the focus is back where it was, so that the command finds it there.
    if (item !== undefined) setTimeout(() => run(item), 0);
  };
  const run = (item: PaletteItem): void => {
    if (item.kind === 'command') runCommand(model, item.command.id);
    else if (item.kind === 'place') goTo(model, item.place);
    else void addTag(model, item.path);
  };

  return (
    <Dialog title={paletteText.title} hideTitle width={560} place="top" onClose={onClose}>
      <FilterList
        label={paletteText.title}
        resultsLabel={paletteText.results}
        placeholder={paletteText.placeholder}
        text={text}
        onText={setText}
        items={items.map((item) => ({
          key: item.key,
          group: paletteGroup(item),
          content: <Line item={item} />,
        }))}
        onChoose={choose}
        none={paletteText.none}
      />
    </Dialog>
  );
}

function Line({ item }: { readonly item: PaletteItem }) {
  const keys = item.kind === 'command' ? item.command.keys[0] : undefined;
  return (
    <>
      {item.kind === 'command' && <SquareChevronRight size={15} strokeWidth={1.75} aria-hidden />}
      {item.kind === 'place' && <CornerDownRight size={15} strokeWidth={1.75} aria-hidden />}
      {item.kind === 'tag' && <TagDot color={item.color} />}
      <span className="grow one-line" dir="auto">
        {item.text.replaceAll('/', ' / ')}
      </span>
      {keys !== undefined && <KeyCaps keys={keys} />}
    </>
  );
}
