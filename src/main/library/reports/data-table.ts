import { clippingDateInWords } from '../html/date-in-words';
import { markup, type SafeHtml } from '../html/html-template';
import type { Report } from './report-model';
import { compareForTable, sortKeysOf } from './compare-clippings';
import { chooseColumns } from './table-columns';

/** What fits a page of paper and answers most questions. */
const USUAL = ['datePublished', 'outlet', 'headline', 'mediaType', 'tags'];

/** Column names as a heading. */
const headings: Readonly<Record<string, string>> = {
  datePublished: 'Published',
  outlet: 'Outlet',
  headline: 'Headline',
  mediaType: 'Media type',
  tags: 'Tags',
};

/** The clippings of a report as a table, one row each, in the order asked for. */
export function dataTable({ clips, options }: Report): SafeHtml {
  const columns = chooseColumns(options.columns.length === 0 ? USUAL : options.columns);
  const compare = compareForTable(options.sort);
  const sorted = [...clips].sort((a, b) => compare(sortKeysOf(a.clipping), sortKeysOf(b.clipping)));
  return markup`<section class="block">
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">No.</th>
            ${columns.map(({ name }) => markup`<th scope="col">${headings[name] ?? name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sorted.map(
            ({ clipping }, i) =>
              markup`<tr>
                <td class="meta">${i + 1}</td>
                ${columns.map(({ name, cell }) => {
                  const text =
                    name === 'datePublished' ? clippingDateInWords(clipping.datePublished) : cell(clipping);
                  return markup`<td dir="auto">${text}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
