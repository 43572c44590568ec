import { useState } from 'react';
import type { Sidebar } from '../../../shared/model/sidebar';
import { sidebarText } from '../../../shared/messages/window-en';
import { goTo } from '../../actions/navigate';
import { placeKey, type Place } from '../../state/place';
import { useWindow } from '../../state/window-model';
import { SidebarItem } from './sidebar-item';

/** Outlets listed before "all" is asked for. */
const FIRST_OUTLETS = 12;

/** The outlets with the most clippings; all of them when asked. */
export function OutletSection({
  outlets,
  place,
}: {
  readonly outlets: Sidebar['outlets'];
  readonly place: Place;
}) {
  const model = useWindow();
  const [all, setAll] = useState(false);
  if (outlets.length === 0) return null;
  const chosen = placeKey(place);
  const shownOutlets = all
    ? outlets
    : outlets.filter(({ name }, at) => at < FIRST_OUTLETS || chosen === `outlet:${name}`);
  const shown = shownOutlets.some(({ name }) => chosen === `outlet:${name}`);
  return (
    <div className="sidebar-section">
      <div className="sidebar-heading">
        <h2 id="sidebar-outlets">{sidebarText.outlets}</h2>
      </div>
      <div role="tree" aria-labelledby="sidebar-outlets">
        {shownOutlets.map(({ name, count }, at) => (
          <SidebarItem
            key={name}
            name={name}
            icon={null}
            count={count}
            selected={chosen === `outlet:${name}`}
            tabStop={shown ? chosen === `outlet:${name}` : at === 0}
            onChoose={() => goTo(model, { kind: 'outlet', name })}
          />
        ))}
      </div>
      {outlets.length > FIRST_OUTLETS && (
        <button type="button" className="sidebar-more" onClick={() => setAll(!all)}>
          {all ? sidebarText.fewerOutlets : sidebarText.allOutlets(outlets.length)}
        </button>
      )}
    </div>
  );
}
