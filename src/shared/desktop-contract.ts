import { z } from 'zod';
import { targetSchema } from './model/target';
import { clippingIdSchema } from './model/clipping';
import { exportFormatSchema, reportOptionsSchema } from './model/report';
import { settingsSchema } from './model/settings';
import type { PageParcel } from './page-parcel';
import { startViewSchema } from './start-view';

const nothing = z.object({});
const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output }) as const;

/** What the window asks of the desktop: dialogs, settings and the system. Paths stay in main. */
export const desktopCalls = {
  'settings.get': call(nothing, settingsSchema),
  'settings.set': call(settingsSchema.partial(), settingsSchema),
  /** Shows the system's open dialog and starts the import; null when it was dismissed. */
  'import.choose': call(
    z.object({ what: z.enum(['files', 'folder']) }),
    z.object({ job: z.string().nullable() }),
  ),
  /** Asks for a folder to watch; false when the dialog was dismissed. */
  'watch.choose': call(nothing, z.object({ added: z.boolean() })),
  /** Imports the samples that come with Clipdesk. */
  'import.samples': call(nothing, z.object({ job: z.string() })),
  /** Shows the file of an import's problem in the system's file manager. */
  'import.reveal': call(z.object({ problem: z.number().int() }), nothing),
  /** Pastes into the window, as the Edit menu would: the page hears a paste event with everything the clipboard holds. */
  'clipboard.paste': call(nothing, nothing),
  /** Shows the save dialog, writes the report; null when it was dismissed. */
  'export.save': call(
    z.object({ target: targetSchema, format: exportFormatSchema, options: reportOptionsSchema }),
    z
      .object({ name: z.string(), clippings: z.number().int(), pages: z.number().int().nullable() })
      .nullable(),
  ),
  /**
   * Shows the save dialog, searches a list of queries given as CSV and writes what they find; null when it was dismissed. `queries`
   * is null when the search was cancelled and nothing was written.
   */
  'export.batch': call(
    z.object({
      csv: z.string().max(5_000_000),
      within: z.string().max(20_000),
      format: z.enum(['csv', 'xlsx']),
    }),
    z
      .object({
        name: z.string(),
        queries: z.array(z.object({ name: z.string(), count: z.number().int() })).nullable(),
      })
      .nullable(),
  ),
  /** Shows the last file saved in the system's file manager. */
  'export.reveal': call(nothing, nothing),
  'original.save': call(z.object({ id: clippingIdSchema }), z.object({ name: z.string() }).nullable()),
  'backup.save': call(nothing, z.object({ name: z.string() }).nullable()),
  /** Asks for another folder and opens the library in it. */
  'library.choose': call(nothing, z.object({ opened: z.boolean() })),
  /** Writes the recipes to a file the person chooses, or adds those of one; null when the dialog was dismissed. */
  'recipes.save': call(nothing, z.object({ name: z.string() }).nullable()),
  'recipes.load': call(nothing, z.object({ added: z.number().int() }).nullable()),
  /** http, https and mailto only, after a look at the address. */
  'link.open': call(z.object({ url: z.string().max(4_000) }), z.object({ opened: z.boolean() })),
  /** Whether the reader's frame has the focus: its keys then go to the window, which knows the commands. */
  'reader.focus': call(z.object({ focused: z.boolean() }), nothing),
  /** Keeps what the window shows, for the beginning of the next start. */
  'start.keep': call(startViewSchema, nothing),
  'menu.state': call(
    z.object({
      selection: z.number().int().nonnegative(),
      canUndo: z.string().nullable(),
      canRedo: z.string().nullable(),
    }),
    nothing,
  ),
} as const;

export type DesktopCallName = keyof typeof desktopCalls;
export type DesktopInput<N extends DesktopCallName> = z.input<(typeof desktopCalls)[N]['input']>;
export type DesktopParsedInput<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['input']>;
export type DesktopOutput<N extends DesktopCallName> = z.output<(typeof desktopCalls)[N]['output']>;

export function isDesktopCallName(name: string): name is DesktopCallName {
  return Object.hasOwn(desktopCalls, name);
}

/** What main tells the window. */
export type DesktopEvent =
  /** A native menu item or a key pressed inside the reader's frame, by the command's id. */
  | { readonly name: 'command'; readonly id: string }
  | {
      readonly name: 'key';
      readonly key: string;
      readonly modifiers: { readonly mod: boolean; readonly shift: boolean; readonly alt: boolean };
    }
  | {
      readonly name: 'library';
      readonly state: 'connected' | 'restarting' | 'failed';
      readonly error: string | null;
    }
  | { readonly name: 'notice'; readonly text: string };

/**
 * What the preload gives the page as `window.clipdesk`. Messages cross as text: the bridge copies
 * strings far faster than objects.
 */
export interface ClipdeskBridge {
  /** Sends one call to the library; the answer comes through `onLibraryMessage`. Refuses calls that are not the page's. */
  sendToLibrary: (json: string) => void;
  /** Called with each parcel of the library's messages, for `createParcelReader`. Register once. */
  onLibraryMessage: (listener: (parcel: PageParcel) => void) => void;
  /** Called when the port opens or closes. */
  onLibraryPort: (listener: (open: boolean) => void) => void;
  desktop: (
    name: string,
    input: unknown,
  ) => Promise<{ ok: true; value: unknown } | { ok: false; error: unknown }>;
  onDesktopEvent: (listener: (event: DesktopEvent) => void) => void;
  /** Imports files and folders dropped on or pasted into the window; returns the job, null when nothing has a path. */
  importFiles: (files: readonly unknown[]) => Promise<string | null>;
  readonly platform: string;
}
