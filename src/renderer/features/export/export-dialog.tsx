import { useState, type SyntheticEvent } from 'react';
import {
  Archive,
  Braces,
  BookMarked,
  FileText,
  FileType,
  Globe,
  Hash,
  Quote,
  Sheet,
  Table,
  type LucideIcon,
} from 'lucide-react';
import { exportText } from '../../../shared/messages/dialogs-en';
import {
  exportFormatSchema,
  isPages,
  reportOptionsSchema,
  type ExportFormat,
  type ReportOptions,
} from '../../../shared/model/report';
import { exportReport } from '../../actions/export';
import { rowCount } from '../../state/list-model';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FormRow } from '../../ui/form-row';
import { Segmented, SegmentedRow } from '../../ui/segmented';
import './export-dialog.css';

const formatIcons: Readonly<Record<ExportFormat, LucideIcon>> = {
  pdf: FileText,
  docx: FileType,
  html: Globe,
  md: Hash,
  xlsx: Sheet,
  csv: Table,
  ris: BookMarked,
  'csl-json': Quote,
  json: Braces,
  zip: Archive,
};

/** Makes a report of the selection or of everything the list shows. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const model = useWindow();
  const { ids } = useStore(model.selection.state);
  const list = useStore(model.list.state);
  const { organisation } = useStore(model.settings.state);
  const count = rowCount(list);
  const [what, setWhat] = useState<'selection' | 'results'>(ids.size > 0 ? 'selection' : 'results');
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [options, setOptions] = useState<ReportOptions>(() => reportOptionsSchema.parse({ organisation }));
  const [saving, setSaving] = useState(false);
  const set = (change: Partial<ReportOptions>): void => setOptions((now) => ({ ...now, ...change }));

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setSaving(true);
    void exportReport(model, what, format, options).then((done) => {
      setSaving(false);
      if (done) onClose();
    });
  };

  return (
    <Dialog title={exportText.title} width={600} onClose={onClose}>
      <form className="export" onSubmit={onSubmit}>
        <fieldset className="export-formats">
          <legend className="hidden-label">{exportText.format}</legend>
          {exportFormatSchema.options.map((option) => {
            const Icon = formatIcons[option];
            return (
              <label key={option} className="export-format">
                <input
                  type="radio"
                  name="format"
                  className="hidden-label"
                  checked={option === format}
                  onChange={() => setFormat(option)}
                />
                <span>
                  <Icon size={20} strokeWidth={1.5} aria-hidden />
                  <strong>{exportText.formats[option]}</strong>
                  <small>{exportText.formatHints[option]}</small>
                </span>
              </label>
            );
          })}
        </fieldset>
        <div className="form-row">
          <span className="form-label">{exportText.what}</span>
          {ids.size > 0 ? (
            <Segmented
              label={exportText.what}
              value={what}
              options={{ selection: exportText.selection(ids.size), results: exportText.results(count) }}
              onChange={setWhat}
            />
          ) : (
            <span>{exportText.results(count)}</span>
          )}
        </div>
        {isPages(format) && (
          <>
            <SegmentedRow
              label={exportText.template}
              value={options.template}
              options={exportText.templates}
              hints={exportText.templateHints}
              onChange={(template) => set({ template })}
            />
            <FormRow label={exportText.reportTitle}>
              {(id) => (
                <input
                  id={id}
                  className="text-input"
                  required
                  maxLength={300}
                  dir="auto"
                  value={options.title}
                  onChange={(event) => set({ title: event.target.value })}
                />
              )}
            </FormRow>
            <FormRow label={exportText.organisation}>
              {(id) => (
                <input
                  id={id}
                  className="text-input"
                  maxLength={300}
                  dir="auto"
                  value={options.organisation}
                  onChange={(event) => set({ organisation: event.target.value })}
                />
              )}
            </FormRow>
            <FormRow label={exportText.confidentiality}>
              {(id) => (
                <input
                  id={id}
                  className="text-input"
                  maxLength={300}
                  dir="auto"
                  placeholder={exportText.confidentialityHint}
                  value={options.confidentiality}
                  onChange={(event) => set({ confidentiality: event.target.value })}
                />
              )}
            </FormRow>
            <SegmentedRow
              label={exportText.groupBy}
              value={options.groupBy}
              options={exportText.groups}
              onChange={(groupBy) => set({ groupBy })}
            />
          </>
        )}
        <SegmentedRow
          label={exportText.order}
          value={options.sort}
          options={exportText.orders}
          onChange={(sort) => set({ sort })}
        />
        <DialogActions>
          <Button onClick={onClose}>{exportText.cancel}</Button>
          <Button kind="main" submit disabled={saving}>
            {saving ? exportText.saving : exportText.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
