import { join } from 'node:path';
import { workersFolder } from '../../jobs/workers-folder';

/** Where the build puts Tesseract's and pdfium's code and the language data (see `scripts/scan-data.mjs`). */
export function scanDataFolder(): string {
  return join(workersFolder(), 'scan-data');
}
