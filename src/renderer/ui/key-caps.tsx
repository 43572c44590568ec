import { keyCaps } from '../commands/shortcut-match';
import { useWindow } from '../state/window-model';
import './key-caps.css';

/** The keys of a shortcut as little key caps. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  const { isMac } = useWindow();
  return (
    <span className="key-caps">
      {keyCaps(keys, isMac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
