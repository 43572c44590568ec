import { useEffect, useState } from 'react';
import { CircleAlert, X } from 'lucide-react';
import { toastText } from '../../../shared/messages/window-en';
import { useStore } from '../../state/store';
import type { Toast } from '../../state/toast-model';
import { useWindow } from '../../state/window-model';
import './toasts.css';

const DONE_MS = 6_000;
const ERROR_MS = 14_000;

/** What was just done, with Undo, and what failed. Waits while the pointer or the focus is on it. */
export function Toasts() {
  const { toasts } = useWindow();
  const shown = useStore(toasts.state);
  return (
    <div className="toasts" role="region" aria-label={toastText.label}>
      <div aria-live="polite" role="status">
        {shown
          .filter(({ tone }) => tone === 'done')
          .map((toast) => (
            <ToastView key={toast.id} toast={toast} />
          ))}
      </div>
      <div aria-live="assertive" role="alert">
        {shown
          .filter(({ tone }) => tone === 'error')
          .map((toast) => (
            <ToastView key={toast.id} toast={toast} />
          ))}
      </div>
    </div>
  );
}

function ToastView({ toast }: { readonly toast: Toast }) {
  const { toasts } = useWindow();
  const [held, setHeld] = useState(false);
  const { id, tone, text, action } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => toasts.dismiss(id), tone === 'error' ? ERROR_MS : DONE_MS);
    return () => clearTimeout(timer);
  }, [held, id, tone, toasts]);
  return (
    <div
      className="toast"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'error' && <CircleAlert size={15} strokeWidth={2} aria-hidden />}
      <span className="toast-text" dir="auto">
        {text}
      </span>
      {action !== null && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            toasts.dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="toast-close"
        aria-label={toastText.dismiss}
        onClick={() => toasts.dismiss(id)}
      >
        <X size={13} strokeWidth={2} aria-hidden />
      </button>
    </div>
  );
}
