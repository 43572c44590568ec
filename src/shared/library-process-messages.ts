import type { AppErrorData } from './app-error';

/** What main sends the library process, beside the ports. */
export type LibraryProcessMessage =
  | { readonly kind: 'open'; readonly folder: string }
  /** Comes with one port: a new end that may call. */
  | { readonly kind: 'port'; readonly access: 'page' | 'trusted' }
  | { readonly kind: 'close' };

/** What the library process tells main. */
export type LibraryProcessReport =
  | { readonly kind: 'opened' }
  | { readonly kind: 'failed'; readonly error: AppErrorData }
  | { readonly kind: 'closed' };
