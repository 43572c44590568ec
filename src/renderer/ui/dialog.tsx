import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
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

/** The row of buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
