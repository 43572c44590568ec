import type { LucideIcon } from 'lucide-react';
import './button.css';

interface ButtonProps {
  readonly children: string;
  readonly onClick?: () => void;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly icon?: LucideIcon;
  readonly disabled?: boolean;
  readonly submit?: boolean;
  readonly large?: boolean;
}

/** A button with words. `main` is the one the person most likely wants. */
export function Button({
  children,
  onClick,
  kind = 'plain',
  icon: Icon,
  disabled,
  submit = false,
  large = false,
}: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className="button"
      data-kind={kind}
      data-large={large}
      disabled={disabled}
      onClick={onClick}
    >
      {Icon !== undefined && <Icon size={large ? 16 : 14} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  );
}
