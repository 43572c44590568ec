import { markup, type SafeHtml } from '../html/html-template';
import { tableRows, usualColumns } from './data-rows';
import type { Report } from './report-model';

/** The clippings of a report as a table, one row each, in the order asked for. */
export function dataTable(report: Report): SafeHtml {
  const columns = usualColumns(report.options.columns);
  return markup`<section class="block">
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">No.</th>
            ${columns.map(({ heading }) => markup`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${tableRows(report, columns).map(
            ([number, ...cells]) =>
              markup`<tr>
                <td class="meta">${number}</td>
                ${cells.map((cell) => markup`<td dir="auto">${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
