import { columnsText } from '../../../shared/messages/questions-en';
import type { PreviewRow, TableLook } from '../../../shared/model/table-mapping';
import { dateLabel } from '../../ui/date-label';

/** Shown whether or not a row has them; the others only where one has. */
const ALWAYS: readonly (keyof PreviewRow)[] = ['headline', 'outlet', 'date'];
const SHOWN = [
  'headline',
  'outlet',
  'date',
  'authors',
  'section',
  'page',
  'tags',
  'url',
  'text',
] as const satisfies readonly (keyof PreviewRow)[];

/** A day as a clipping shows it; as it is written, as long as it is not known which of two days that is. */
function dayOf({ date, writtenDate }: PreviewRow, { ambiguousDate }: TableLook): string {
  if (date === '') return '';
  return ambiguousDate === null ? dateLabel(date) : writtenDate;
}

/** The first rows as they would become clippings. */
export function RowsPreview({ look }: { readonly look: TableLook }) {
  const shown = SHOWN.filter((name) => ALWAYS.includes(name) || look.preview.some((row) => row[name] !== ''));
  return (
    <div className="columns-preview" tabIndex={0} role="region" aria-label={columnsText.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columnsText.heads.row}</th>
            {shown.map((name) => (
              <th key={name} scope="col">
                {columnsText.heads[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.preview.map((row) => (
            <tr key={row.row} data-taken={row.taken}>
              <th scope="row">{row.row}</th>
              {row.taken ? (
                shown.map((name) => (
                  <td key={name} data-field={name} dir="auto" title={row[name]}>
                    {name === 'date' ? dayOf(row, look) : row[name]}
                  </td>
                ))
              ) : (
                <td colSpan={shown.length}>{columnsText.leftOut}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
