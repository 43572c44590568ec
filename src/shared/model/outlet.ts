import { z } from 'zod';

const nameSchema = z.string().trim().min(1, 'an outlet needs a name').max(200);

/** A host name in small letters, without `www.`: `gxrb.com.cn`. Its subdomains are the outlet's too. */
export const outletDomainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^https?:\/\//u, '').replace(/^www\.|[/?#].*$/gu, ''))
  .refine((text) => /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(text), 'a domain looks like gxrb.com.cn');

/** One outlet with everything that means it. */
export const outletSchema = z.object({
  name: nameSchema,
  domains: z.array(outletDomainSchema).max(100),
  /** Other names and spellings. Those that differ only in case, accents, spaces or the English article need no entry. */
  otherNames: z.array(nameSchema).max(100),
});
export type Outlet = z.infer<typeof outletSchema>;

/** An outlet as it is listed: `own` when the library has it, else it is one Clipdesk knows from the start. */
export const listedOutletSchema = outletSchema.extend({ own: z.boolean() });
export type ListedOutlet = z.infer<typeof listedOutletSchema>;
