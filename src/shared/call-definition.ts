import { z } from 'zod';

/** One call of the library: who may make it, what goes in, what comes out. */
export interface CallDefinition {
  /** `page`: also from the window; `trusted`: only from main, the preload and the command line (paths, bytes). */
  readonly access: 'page' | 'trusted';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** A call the window may make. */
export const page = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ access: 'page', input, output }) as const;
/** A call for main and the command line only. */
export const trusted = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ access: 'trusted', input, output }) as const;

/** No input, or no answer. */
export const nothing = z.object({});
