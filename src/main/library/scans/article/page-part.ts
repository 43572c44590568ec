import type { PageArea } from '../../../../shared/model/scan';
import type { RecognisedPage } from '../recognised-page';

/** A recognised page with only the words whose middle lies in an area; lines without any go. */
export function partOfPage(page: RecognisedPage, area: PageArea | null): RecognisedPage {
  if (area === null) return page;
  const left = area.x * page.width;
  const top = area.y * page.height;
  const right = left + area.width * page.width;
  const bottom = top + area.height * page.height;
  const lines = page.lines.flatMap((line) => {
    const words = line.words.filter((word) => {
      const [x, y] = [word.x + word.width / 2, word.y + word.height / 2];
      return x >= left && x <= right && y >= top && y <= bottom;
    });
    return words.length === 0 ? [] : [{ ...line, words }];
  });
  return { ...page, lines };
}
