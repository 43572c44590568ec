import { useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import { describeWarning, formatBytes } from '../../../shared/messages/en';
import { fileKind } from '../../../shared/messages/file-kind-en';
import { inspectorText } from '../../../shared/messages/inspector-en';
import { scanText } from '../../../shared/messages/scan-en';
import type { Clipping } from '../../../shared/model/clipping';
import { READ_AGAIN } from '../../../shared/model/scan';
import { runCommand } from '../../commands/run-command';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { instantLabel } from '../../ui/date-label';
import { FamilySection } from './family-section';
import { FieldRow } from './field-row';
import { inspectorFields, type InspectorField } from './field-table';
import { HeadlineField } from './headline-field';
import { InspectorTags } from './inspector-tags';
import { WhySection } from './why-section';

const groups: readonly InspectorField['group'][] = [
  'coverage',
  'people',
  'place',
  'evaluation',
  'notes',
  'rights',
];

/** Everything about one clipping, editable in place. */
export function OneInspector({ clipping }: { readonly clipping: Clipping }) {
  const model = useWindow();
  const [showEmpty, setShowEmpty] = useState(false);
  const { original } = clipping;
  const fieldsOf = (group: InspectorField['group']): readonly InspectorField[] =>
    inspectorFields.filter(
      (field) => field.group === group && (showEmpty || field.core || field.read(clipping) !== ''),
    );

  return (
    <div className="inspector-scroll">
      <HeadlineField key={clipping.id} clipping={clipping} />
      <InspectorTags tags={clipping.tags.map((path) => ({ path }))} />
      {clipping.warnings.length > 0 && (
        <ul className="inspector-warnings" aria-label={inspectorText.warnings}>
          {clipping.warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert size={13} strokeWidth={2} aria-hidden />
              {describeWarning(warning)}
            </li>
          ))}
        </ul>
      )}
      <WhySection id={clipping.id} />
      <FamilySection clipping={clipping} />
      {clipping.warnings.some((warning) => READ_AGAIN.includes(warning)) && (
        <Button kind="quiet" onClick={() => runCommand(model, 'scan.recognise')}>
          {scanText.recogniseTitle}
        </Button>
      )}
      {groups.map((group) => {
        const fields = fieldsOf(group);
        if (fields.length === 0) return null;
        return (
          <section key={group} className="inspector-group" aria-label={inspectorText.groups[group]}>
            <h2>{inspectorText.groups[group]}</h2>
            <dl>
              {fields.map((field) => (
                <FieldRow key={field.label} field={field} clipping={clipping} />
              ))}
            </dl>
            {group === 'coverage' && (
              <Button kind="quiet" onClick={() => runCommand(model, 'clipping.edit-text')}>
                {inspectorText.editText}
              </Button>
            )}
          </section>
        );
      })}
      <Button kind="quiet" onClick={() => setShowEmpty(!showEmpty)}>
        {showEmpty ? inspectorText.hideEmpty : inspectorText.showEmpty}
      </Button>
      {clipping.media.length > 0 && (
        <section className="inspector-group" aria-label={inspectorText.groups.media}>
          <h2>{inspectorText.groups.media}</h2>
          <ul className="inspector-media">
            {clipping.media.map(({ caption, creditLine, file }, at) => (
              // Pictures have no identity of their own and keep their order.
              <li key={at} dir="auto">
                {caption ?? file}
                {creditLine !== null && <span className="inspector-credit">{creditLine}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="inspector-group" aria-label={inspectorText.groups.original}>
        <h2>{inspectorText.groups.original}</h2>
        <dl>
          <Fact label={inspectorText.fileName} value={original.name} />
          <Fact label={inspectorText.kind} value={fileKind(original.mimeType)} title={original.mimeType} />
          <Fact label={inspectorText.size} value={formatBytes(original.bytes)} />
          <Fact
            label={inspectorText.hash}
            value={`${original.sha256.slice(0, 12)}…`}
            title={original.sha256}
          />
          <Fact label={inspectorText.imported} value={instantLabel(original.importedAt)} />
        </dl>
        <Button kind="quiet" onClick={() => runCommand(model, 'original.save')}>
          {inspectorText.saveOriginal}
        </Button>
      </section>
    </div>
  );
}

function Fact({
  label,
  value,
  title,
}: {
  readonly label: string;
  readonly value: string;
  readonly title?: string;
}) {
  return (
    <div className="field-row">
      <dt className="field-label">
        <span className="one-line">{label}</span>
      </dt>
      <dd className="field-body">
        <span className="field-fixed" dir="auto" title={title ?? value}>
          {value}
        </span>
      </dd>
    </div>
  );
}
