import { Menu } from '@base-ui/react/menu';
import { ArrowUpDown, Check } from 'lucide-react';
import { listText } from '../../../shared/messages/window-en';
import { sortSchema } from '../../../shared/model/query';
import { effectiveSort } from '../../state/list-model';
import { useStorePart } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { paneRef } from '../focus-panes';
import '../../ui/menu.css';
import './sort-menu.css';

const pane = paneRef('list');

/** How the list is ordered; by relevance only while something is searched for. */
export function SortMenu() {
  const { list } = useWindow();
  const question = useStorePart(list.state, (state) => state.question);
  const sort = effectiveSort(question);
  return (
    <Menu.Root>
      <Menu.Trigger className="sort-trigger" aria-label={`${listText.sort}: ${listText.sorts[sort]}`}>
        {listText.sorts[sort]}
        <ArrowUpDown size={12} strokeWidth={2} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal container={pane}>
        <Menu.Positioner className="menu-layer" align="end" sideOffset={4}>
          <Menu.Popup className="menu">
            <Menu.RadioGroup
              value={sort}
              onValueChange={(value: unknown) => list.ask({ sort: sortSchema.parse(value) })}
            >
              {sortSchema.options.map((option) => (
                <Menu.RadioItem
                  key={option}
                  value={option}
                  className="menu-item"
                  disabled={option === 'relevance' && question.query.trim() === ''}
                  closeOnClick
                >
                  <span className="menu-check">
                    <Menu.RadioItemIndicator>
                      <Check size={13} strokeWidth={2.5} aria-hidden />
                    </Menu.RadioItemIndicator>
                  </span>
                  {listText.sorts[option]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
