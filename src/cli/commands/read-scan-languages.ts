import { AppError } from '../../shared/app-error';
import {
  scanLanguageOf,
  scanLanguages,
  scanLanguagesSchema,
  type ScanLanguage,
} from '../../shared/model/scan';

/**
 * The languages of `--ocr deu,fr`, by code, tag or English name.
 * @throws AppError `invalid-input` that names what there is
 */
export function readScanLanguages(written: string): ScanLanguage[] {
  const found = written
    .split(',')
    .filter((word) => word.trim() !== '')
    .map((word) => {
      const language = scanLanguageOf(word);
      if (language !== null) return language;
      const known = scanLanguages.map(({ code, name }) => `${code} (${name})`).join(', ');
      throw new AppError({
        code: 'invalid-input',
        detail: `There is no data to recognise “${word.trim()}”. There is: ${known}.`,
      });
    });
  const languages = [...new Set(found)];
  if (!scanLanguagesSchema.safeParse(languages).success)
    throw new AppError({
      code: 'invalid-input',
      detail: 'Name three languages at most to recognise scans in.',
    });
  return languages;
}
