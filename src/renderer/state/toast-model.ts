import { createStore, type ReadonlyStore } from './store';

/** A short message that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'error';
  readonly text: string;
  readonly action: { readonly label: string; run: () => void } | null;
}

/** The messages at the foot of the window. */
export interface ToastModel {
  readonly state: ReadonlyStore<readonly Toast[]>;
  show: (toast: Omit<Toast, 'id'>) => void;
  dismiss: (id: number) => void;
}

const MOST_TOASTS = 3;

/** Makes the model. The newest three are shown; the same text is not shown twice at once. */
export function createToastModel(): ToastModel {
  const state = createStore<readonly Toast[]>([]);
  let nextId = 1;
  return {
    state,
    show: (toast) => {
      const id = nextId++;
      state.update((now) =>
        [...now.filter(({ text }) => text !== toast.text), { ...toast, id }].slice(-MOST_TOASTS),
      );
    },
    dismiss: (id) => state.update((now) => now.filter((toast) => toast.id !== id)),
  };
}
