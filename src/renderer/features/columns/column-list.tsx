import { columnsText } from '../../../shared/messages/questions-en';
import {
  reachMetricSchema,
  tableFieldSchema,
  type ColumnChoice,
  type TableLook,
} from '../../../shared/model/table-mapping';

/** Every column with its name, what stands in it, and what it is taken for. */
export function ColumnList({
  look,
  chosen: columns,
  onChange,
}: {
  readonly look: TableLook;
  readonly chosen: readonly ColumnChoice[];
  readonly onChange: (columns: ColumnChoice[]) => void;
}) {
  const choose = (column: number, value: string): void => {
    const others = columns.filter((one) => one.column !== column);
    const choice = choiceOf(column, value);
    // The column's place in the list is its rank among those of its field: one chosen by hand comes first.
    onChange(choice === null ? others : [choice, ...others]);
  };
  return (
    <ul className="columns-list" aria-label={columnsText.columns}>
      {look.columns.map(({ column, header, samples }) => {
        const name = header === '' ? columnsText.unnamed(letterOf(column)) : header;
        const chosen = columns.find((one) => one.column === column);
        return (
          <li key={column}>
            <label htmlFor={`column-${String(column)}`} dir="auto">
              <span className="one-line columns-name">{name}</span>
              <span className="one-line columns-samples">{samples.join(' · ')}</span>
            </label>
            <select
              id={`column-${String(column)}`}
              className="select-input"
              data-taken={chosen !== undefined}
              value={valueOf(chosen)}
              onChange={(event) => choose(column, event.target.value)}
            >
              <option value="">{columnsText.notTaken}</option>
              {Object.entries(columnsText.fields).map(([field, label]) => (
                <option key={field} value={field}>
                  {label}
                </option>
              ))}
              {Object.entries(columnsText.metrics).map(([metric, label]) => (
                <option key={metric} value={`reach:${metric}`}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}

function valueOf(choice: ColumnChoice | undefined): string {
  if (choice === undefined) return '';
  return choice.field === 'reach' ? `reach:${choice.metric ?? 'audience'}` : choice.field;
}

function choiceOf(column: number, value: string): ColumnChoice | null {
  if (value === '') return null;
  const [field, metric] = value.split(':');
  return {
    column,
    field: tableFieldSchema.parse(field),
    metric: metric === undefined ? null : reachMetricSchema.parse(metric),
    dayOrder: null,
  };
}

/** `A`, `Z`, `AA`, as spreadsheets name their columns. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
