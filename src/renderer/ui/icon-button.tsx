import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { commandTable, type CommandId } from '../../shared/commands';
import { KeyCaps } from './key-caps';
import './icon-button.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Its name for assistive technology, and the tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  /** The command it runs, whose keys the tooltip names. */
  readonly command?: CommandId;
  readonly disabled?: boolean;
  /** Makes it a toggle. */
  readonly pressed?: boolean;
  readonly tone?: 'star' | 'plain';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A quiet square button with an icon. */
export function IconButton({
  icon: Icon,
  label,
  onClick,
  command,
  disabled,
  pressed,
  tone = 'plain',
  ref,
}: IconButtonProps) {
  const keys = command === undefined ? undefined : commandTable[command].keys[0];
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        ref={ref}
        className="icon-button"
        data-tone={tone}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled}
        onClick={() => {
          if (disabled !== true) onClick();
        }}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="tooltip-layer">
          <Tooltip.Popup className="tooltip">
            {label}
            {keys !== undefined && <KeyCaps keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
