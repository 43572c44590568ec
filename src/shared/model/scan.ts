import { z } from 'zod';
import type { ImportWarning } from './clipping';

/**
 * The languages whose data Clipdesk carries for recognising text in pictures. `code` is Tesseract's name of the data
 * (ISO 639-2/3), `tag` the language in BCP 47, `script` what an unknown page is told by (ISO 15924 names as Tesseract
 * writes them).
 */
export const scanLanguages = [
  { code: 'eng', tag: 'en', name: 'English', script: 'Latin' },
  { code: 'chi_sim', tag: 'zh', name: 'Chinese (simplified)', script: 'Han' },
  { code: 'vie', tag: 'vi', name: 'Vietnamese', script: 'Latin' },
  { code: 'ind', tag: 'id', name: 'Indonesian', script: 'Latin' },
  { code: 'tha', tag: 'th', name: 'Thai', script: 'Thai' },
  { code: 'deu', tag: 'de', name: 'German', script: 'Latin' },
  { code: 'fra', tag: 'fr', name: 'French', script: 'Latin' },
  { code: 'spa', tag: 'es', name: 'Spanish', script: 'Latin' },
] as const;

export const scanLanguageSchema = z.enum(scanLanguages.map(({ code }) => code));
export type ScanLanguage = z.infer<typeof scanLanguageSchema>;

/** Languages to recognise in; an empty list lets the page decide. More than three only make it slow and unsure. */
export const scanLanguagesSchema = z.array(scanLanguageSchema).max(3);

/** The data a person means by `deu`, `de`, `de-AT` or `German`; null when there is none for it. */
export function scanLanguageOf(written: string): ScanLanguage | null {
  const key = written.trim().toLowerCase().replaceAll('-', '_');
  const primary = key.split('_')[0] ?? '';
  const found =
    scanLanguages.find(({ code, name }) => code === key || name.toLowerCase() === key) ??
    scanLanguages.find(({ tag }) => tag === primary);
  return found?.code ?? null;
}

/** A part of a page, in fractions of the upright page's width and height (0 to 1). */
export const pageAreaSchema = z
  .object({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().positive().max(1),
    height: z.number().positive().max(1),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.000_001 && y + height <= 1.000_001, {
    message: 'the area must lie on the page',
  });
export type PageArea = z.infer<typeof pageAreaSchema>;

/** One page of a clipping that is looked at as a picture. */
export const scanPageSchema = z.object({
  /** Page of the original, from 1. */
  page: z.number().int().positive(),
  /** `waiting` to be recognised, `read`, or `failed` with the reason in `failure`. */
  state: z.enum(['waiting', 'read', 'failed']),
  failure: z.string().nullable(),
  /** Only this part of the page belongs to the clipping; null for all of it. */
  area: pageAreaSchema.nullable(),
  /** Size of the upright page in pixels, once it was read. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** The languages it was recognised in. */
  languages: z.array(scanLanguageSchema),
  /** How sure the recognition was of its words, 0 to 100. */
  confidence: z.number().nullable(),
});
export type ScanPage = z.infer<typeof scanPageSchema>;

/** Doubts that recognising the pages (again) may settle. */
export const READ_AGAIN: readonly ImportWarning[] = [
  'text-garbled',
  'text-not-recognised',
  'recognition-unsure',
  'script-unknown',
  'no-text-found',
];
