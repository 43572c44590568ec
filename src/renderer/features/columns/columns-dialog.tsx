import { useState, type SyntheticEvent } from 'react';
import { columnsText } from '../../../shared/messages/questions-en';
import { tableText } from '../../../shared/messages/table-en';
import type { ColumnChoice, DayOrder, TableChoice, TableLook } from '../../../shared/model/table-mapping';
import { answerQuestion } from '../../actions/questions';
import { mapTable, type TableToMap } from '../../actions/tables';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { dateLabel } from '../../ui/date-label';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import { ColumnList } from './column-list';
import { RowsPreview } from './rows-preview';
import { useTableLook, type Wish } from './use-table-look';
import './columns-dialog.css';

/** Says which column of a table is which, and reads it so: a waiting one comes in, the clippings of one that is here change. */
export function ColumnsDialog({
  table,
  onClose,
}: {
  readonly table: TableToMap;
  readonly onClose: () => void;
}) {
  const model = useWindow();
  const [wish, setWish] = useState<Wish>({});
  const look = useTableLook(table, wish);
  const question = 'question' in table ? table.question : null;
  const [keep, setKeep] = useState(true);
  const [dayOrder, setDayOrder] = useState<DayOrder>(null);
  const [asked, setAsked] = useState<TableLook['ambiguousDate']>(null);
  // The question stays in sight once it is answered.
  const ambiguous = look?.ambiguousDate ?? asked;
  // What was just chosen shows at once; the preview follows.
  const choice: TableChoice | null = look === null ? null : { ...look.choice, ...wish };

  const setColumns = (columns: readonly ColumnChoice[], order = dayOrder): void => {
    if (choice === null) return;
    const ordered = columns.map((one) => (isDate(one) && order !== null ? { ...one, dayOrder: order } : one));
    setWish({ sheet: choice.sheet, headerRow: choice.headerRow, columns: ordered });
  };
  const close = (taken: boolean): void => {
    if (taken) onClose();
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (choice === null || look?.clippings === 0) return;
    void mapTable(model, table, { choice, keep }).then(close);
  };

  return (
    <Dialog
      title={columnsText.title('question' in table ? table.question.name : table.name)}
      width={1040}
      // Its first control before the table is read would be the one that skips the file.
      focus="panel"
      onClose={onClose}
    >
      <form className="columns" onSubmit={onSubmit} aria-busy={look === null}>
        {look !== null && choice !== null && (
          <>
            <WhichRows look={look} choice={choice} onChange={setWish} />
            {ambiguous !== null && (
              <fieldset className="columns-days">
                <legend>{columnsText.dayQuestion(ambiguous.text)}</legend>
                {(['day-first', 'month-first'] as const).map((order) => (
                  <label key={order}>
                    <input
                      type="radio"
                      name="day-order"
                      required
                      checked={dayOrder === order}
                      onChange={() => {
                        setAsked(ambiguous);
                        setDayOrder(order);
                        setColumns(choice.columns, order);
                      }}
                    />
                    {order === 'day-first'
                      ? columnsText.dayFirst(dateLabel(ambiguous.dayFirst))
                      : columnsText.monthFirst(dateLabel(ambiguous.monthFirst))}
                  </label>
                ))}
              </fieldset>
            )}
            <div className="columns-halves">
              <ColumnList look={look} chosen={choice.columns} onChange={(columns) => setColumns(columns)} />
              <RowsPreview look={look} />
            </div>
            <div className="columns-foot">
              <label>
                <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
                {columnsText.keep}
              </label>
              <span role="status">{columnsText.counts(look.clippings, look.without)}</span>
            </div>
          </>
        )}
        <DialogActions>
          {question === null ? (
            <span className="form-hint">{tableText.mapHint}</span>
          ) : (
            <Button onClick={() => void answerQuestion(model, question, { kind: 'skip' }).then(close)}>
              {columnsText.skip}
            </Button>
          )}
          <Button onClick={onClose}>{columnsText.cancel}</Button>
          <Button kind="main" submit disabled={look === null || look.clippings === 0}>
            {(question === null ? tableText.map : columnsText.import)(look?.clippings ?? 0)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Which sheet holds the clippings, and which of its rows names the columns. */
function WhichRows({
  look,
  choice: { sheet, headerRow },
  onChange,
}: {
  readonly look: TableLook;
  readonly choice: TableChoice;
  readonly onChange: (wish: Wish) => void;
}) {
  const [first] = look.firstRows;
  return (
    <div className="columns-which">
      {look.sheets.length > 1 && (
        <FormRow label={columnsText.sheet}>
          {(id) => (
            <select
              id={id}
              className="select-input"
              value={sheet}
              onChange={(event) => onChange({ sheet: Number(event.target.value) })}
            >
              {look.sheets.map(({ name, rows }, i) => (
                <option key={name} value={i}>
                  {columnsText.sheetOf(name, rows)}
                </option>
              ))}
            </select>
          )}
        </FormRow>
      )}
      <FormRow label={columnsText.headerRow}>
        {(id) => (
          <select
            id={id}
            className="select-input"
            value={headerRow}
            onChange={(event) => onChange({ sheet, headerRow: Number(event.target.value) })}
          >
            <option value={-1}>{columnsText.noHeaderRow}</option>
            {look.firstRows.map(({ row, text }) => (
              <option key={row} value={row - (first?.row ?? 1)}>
                {columnsText.headerRowOf(row, text)}
              </option>
            ))}
          </select>
        )}
      </FormRow>
    </div>
  );
}

function isDate({ field }: ColumnChoice): boolean {
  return field === 'date' || field === 'modified' || field === 'accessed';
}
