import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  /** Shown to assistive technology only, for dialogs whose content says it all. */
  readonly hideTitle?: boolean;
  readonly width: number;
  /** `top`: a search-like panel near the top; `middle`: a form. */
  readonly place?: 'top' | 'middle';
  /** `panel`: the dialog itself takes the focus, for text to read; otherwise its first control does. */
  readonly focus?: 'first' | 'panel';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel over the window that keeps the focus until it is closed, then gives it back. */
export function Dialog({
  title,
  hideTitle = false,
  width,
  place = 'middle',
  focus = 'first',
  onClose,
  children,
}: DialogProps) {
  const panel = useRef<HTMLDivElement>(null);
  useKeepFocus(panel);
  return (
    <BaseDialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-backdrop" data-place={place} />
        <BaseDialog.Popup
          ref={panel}
          className="dialog"
          data-place={place}
          style={{ width }}
          {...(focus === 'panel' ? { initialFocus: panel } : {})}
        >
          <BaseDialog.Title className={hideTitle ? 'hidden-label' : 'dialog-title'} dir="auto">
            {title}
          </BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/**
 * Brings the focus back from the panes behind. A dialog that was closed a moment before gives the focus back to them a
 * little late, which would take it from one that was opened at once after it.
 */
function useKeepFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const keep = (event: FocusEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('[data-pane]') === null) return;
      panel.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    };
    document.addEventListener('focusin', keep);
    return () => document.removeEventListener('focusin', keep);
  }, [panel]);
}

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
