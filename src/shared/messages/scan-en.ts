import type { PageArea } from '../model/scan';
import { countOf } from './en';

const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** What the window says about scans. */
export const scanText = {
  running: 'Recognising text',
  progress: (done: number, total: number) =>
    `${done.toLocaleString('en')} of ${countOf(total, 'page', 'pages')}`,
  stop: 'Stop recognising',
  recogniseTitle: 'Recognise Text',
  automatic: 'Find out the language from the page',
  languages: 'Or recognise in up to three languages',
  recogniseHint:
    'Reads the pages again and replaces the text. What you corrected yourself stays. Undo takes it back.',
  recognise: 'Recognise',
  noPages: 'These clippings have no pages to recognise: they are no scans and no PDF.',
  cropTitle: 'Cut an Article out of a Page',
  cropHint:
    'Draw a frame around the article, or move it with the arrow keys and size it with Shift and the arrow keys. The article becomes a clipping of its own; the page stays.',
  cropArea: (area: PageArea | null) =>
    area === null
      ? 'The page. Press an arrow key for a frame.'
      : `Frame from ${percent(area.x)} across and ${percent(area.y)} down, ${percent(area.width)} wide, ${percent(area.height)} high`,
  nothingToCrop:
    'Nothing can be cut out of this clipping: it has no scanned page with recognised text. “Recognise Text” reads the pages of scans and PDFs.',
  crop: 'Cut Out',
  cropped: 'The article is a clipping of its own',
  previousPage: 'Previous Page',
  nextPage: 'Next Page',
  page: (page: number) => `Page ${page}`,
  pageOf: (page: number, count: number) => `Page ${page} of ${count}`,
  undo: 'Undo',
  cancel: 'Cancel',
  close: 'Close',
} as const;
