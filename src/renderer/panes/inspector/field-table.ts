import type { Clipping, ClippingChanges, ClippingFieldName } from '../../../shared/model/clipping';
import { choiceText, mediaTypeText, type FieldLabel } from '../../../shared/messages/field-en';
import { inspectorText } from '../../../shared/messages/inspector-en';
import { languageName, readLanguage } from '../../../shared/messages/language-name';
import {
  namesText,
  readNames,
  readSpokespersons,
  readTone,
  spokespersonsText,
  toneText,
} from '../../../shared/messages/list-text';
import { readWrittenDate } from '../../../shared/model/read-written-date';
import { partsOf } from '../../state/parts-of';
import { dateTimeLabel } from '../../ui/date-label';
import { dateText } from './date-text';

/** What became of a text a person typed: the change to make, or why it cannot be. */
export type FieldReading = { readonly changes: ClippingChanges } | { readonly problem: string };

/** One line of the inspector. */
export interface InspectorField {
  readonly label: FieldLabel;
  /** The field of the clipping it shows, for where its value came from. */
  readonly name: ClippingFieldName;
  readonly group: 'coverage' | 'people' | 'place' | 'evaluation' | 'notes' | 'rights';
  /** `line`: one line; `lines`: several; `choice`: one of some values; `fixed`: shown only. */
  readonly kind: 'line' | 'lines' | 'choice' | 'fixed';
  /** Shown even when empty. */
  readonly core: boolean;
  /** The values of a choice with their labels. */
  readonly choices: Readonly<Record<string, string>> | null;
  /** The value as it is edited, and taken back by `write`. */
  read: (clipping: Clipping) => string;
  /** The value as it is shown where nobody edits it, when that is not how it is edited. */
  show?: (clipping: Clipping) => string;
  write: (text: string, before: Clipping) => FieldReading;
}

type Group = InspectorField['group'];
type TextFieldName = {
  [N in ClippingFieldName]: null extends Clipping[N] ? (string extends Clipping[N] ? N : never) : never;
}[ClippingFieldName];

const nullIfEmpty = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function textField(
  name: TextFieldName & FieldLabel,
  group: Group,
  kind: 'line' | 'lines' = 'line',
  core = false,
): InspectorField {
  return {
    label: name,
    name,
    group,
    kind,
    core,
    choices: null,
    read: (clipping) => clipping[name] ?? '',
    write: (text) => ({ changes: { [name]: nullIfEmpty(text) } }),
  };
}

function dateField(name: 'datePublished' | 'dateModified' | 'dateAccessed', core = false): InspectorField {
  return {
    label: name,
    name,
    group: 'coverage',
    kind: 'line',
    core,
    choices: null,
    read: (clipping) => dateText(clipping[name]),
    show: (clipping) => dateTimeLabel(clipping[name]?.value ?? ''),
    write: (text) => {
      if (text.trim() === '') return { changes: { [name]: null } };
      const date = readWrittenDate(text);
      return date === null ? { problem: inspectorText.badDate } : { changes: { [name]: date } };
    },
  };
}

function choiceField<N extends 'mediaType' | 'type' | 'prominence' | 'origin'>(
  name: N,
  group: Group,
  choices: Readonly<Record<string, string>>,
  core = false,
): InspectorField {
  const change = (value: string): FieldReading =>
    // The element offers only the keys of `choices`, which are the values of the field.
    ({ changes: { [name]: value === '' ? null : value } });
  return {
    label: name,
    name,
    group,
    kind: 'choice',
    core,
    choices,
    read: (clipping) => clipping[name] ?? '',
    write: change,
  };
}

function fixedField(
  name: 'wordCount' | 'pageViews',
  group: Group,
  read: (clipping: Clipping) => string,
): InspectorField {
  return {
    label: name,
    name,
    group,
    kind: 'fixed',
    core: false,
    choices: null,
    read,
    write: () => ({ changes: {} }),
  };
}

type Part = Partial<NonNullable<Clipping['reach']>>;

/** A part of the reach: the figure comes first, the rest describes it. Without a figure there is no reach. */
function reachField(
  label: FieldLabel,
  read: (reach: NonNullable<Clipping['reach']>) => string,
  part: (text: string) => Part | null,
): InspectorField {
  return {
    label,
    name: 'reach',
    group: 'evaluation',
    kind: label === 'reachMetric' ? 'choice' : 'line',
    core: false,
    choices: label === 'reachMetric' ? choiceText.metric : null,
    read: (clipping) => (clipping.reach === null ? '' : read(clipping.reach)),
    write: (text, before) => {
      if (label === 'reachValue' && text.trim() === '') return { changes: { reach: null } };
      const change = part(text.trim());
      if (change === null) return { problem: inspectorText.badNumber };
      const reach = before.reach ?? { value: 0, metric: 'circulation' as const, asOf: null, source: null };
      return { changes: { reach: { ...reach, ...change } } };
    },
  };
}

function readCount(text: string): number | null {
  const digits = text.replace(/[\s,.'’_]/gu, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

const grouped = (n: number): string => n.toLocaleString('en');

/** A list field: typed as one text, kept as a list. */
function listField(
  name: 'authors' | 'keyMessages' | 'sectionPath',
  group: Group,
  kind: 'line' | 'lines',
  read: (values: readonly string[]) => string,
  split: (text: string) => string[],
  core = false,
): InspectorField {
  return {
    label: name,
    name,
    group,
    kind,
    core,
    choices: null,
    read: (clipping) => read(clipping[name]),
    write: (text) => ({ changes: { [name]: split(text) } }),
  };
}

/** Every field of the inspector, in its order. */
export const inspectorFields: readonly InspectorField[] = [
  textField('subheadline', 'coverage'),
  textField('outlet', 'coverage', 'line', true),
  textField('source', 'coverage', 'line', true),
  choiceField('mediaType', 'coverage', mediaTypeText, true),
  dateField('datePublished', true),
  dateField('dateModified'),
  dateField('dateAccessed'),
  {
    ...listField(
      'sectionPath',
      'coverage',
      'line',
      (path) => path.join(' / '),
      (text) => partsOf(text, '/'),
    ),
    write: (text) => {
      const sectionPath = partsOf(text, '/');
      return { changes: { sectionPath, section: sectionPath.at(-1) ?? null } };
    },
  },
  textField('edition', 'coverage'),
  textField('page', 'coverage'),
  textField('url', 'coverage'),
  {
    ...textField('language', 'coverage', 'line', true),
    read: ({ language }) => (language === null ? '' : languageName(language)),
    write: (text) => {
      const language = readLanguage(text);
      return language === null && text.trim() !== ''
        ? { problem: inspectorText.badLanguage }
        : { changes: { language } };
    },
  },
  choiceField('type', 'coverage', choiceText.type),
  textField('externalId', 'coverage'),
  fixedField('wordCount', 'coverage', (clipping) => inspectorText.words(clipping.wordCount)),

  listField('authors', 'people', 'line', namesText, readNames, true),
  textField('editor', 'people'),
  {
    label: 'spokespersons',
    name: 'spokespersons',
    group: 'people',
    kind: 'line',
    core: false,
    choices: null,
    read: (clipping) => spokespersonsText(clipping.spokespersons),
    write: (text) => ({ changes: { spokespersons: readSpokespersons(text) } }),
  },

  textField('dateline', 'place'),
  textField('place', 'place'),
  textField('country', 'place'),

  reachField(
    'reachValue',
    (reach) => grouped(reach.value),
    (text) => {
      const value = readCount(text);
      return value === null ? null : { value };
    },
  ),
  reachField(
    'reachMetric',
    (reach) => reach.metric,
    (text) => ({ metric: text as NonNullable<Clipping['reach']>['metric'] }),
  ),
  reachField(
    'reachAsOf',
    (reach) => reach.asOf ?? '',
    (text) => ({ asOf: nullIfEmpty(text) }),
  ),
  reachField(
    'reachSource',
    (reach) => reach.source ?? '',
    (text) => ({ source: nullIfEmpty(text) }),
  ),
  {
    label: 'tone',
    name: 'tone',
    group: 'evaluation',
    kind: 'lines',
    core: false,
    choices: null,
    read: (clipping) => toneText(clipping.tone),
    write: (text, before) => {
      const tone = readTone(text, before.tone);
      return tone === null ? { problem: inspectorText.badTone } : { changes: { tone } };
    },
  },
  choiceField('prominence', 'evaluation', choiceText.prominence),
  choiceField('origin', 'evaluation', choiceText.origin),
  textField('campaign', 'evaluation'),
  listField(
    'keyMessages',
    'evaluation',
    'lines',
    (lines) => lines.join('\n'),
    (text) => partsOf(text, '\n'),
  ),
  fixedField('pageViews', 'evaluation', (clipping) =>
    clipping.pageViews === null ? '' : grouped(clipping.pageViews),
  ),

  textField('summary', 'notes', 'lines'),
  textField('notes', 'notes', 'lines', true),

  textField('rightsHolder', 'rights'),
  textField('copyrightNotice', 'rights', 'lines'),
  {
    label: 'licenceScheme',
    name: 'licence',
    group: 'rights',
    kind: 'line',
    core: false,
    choices: null,
    read: (clipping) => clipping.licence?.scheme ?? '',
    write: (text, before) => ({
      changes: {
        licence:
          text.trim() === '' ? null : { scheme: text.trim(), expires: before.licence?.expires ?? null },
      },
    }),
  },
  {
    label: 'licenceExpires',
    name: 'licence',
    group: 'rights',
    kind: 'line',
    core: false,
    choices: null,
    read: (clipping) => clipping.licence?.expires ?? '',
    write: (text, before) => ({
      changes: { licence: { scheme: before.licence?.scheme ?? '', expires: nullIfEmpty(text) } },
    }),
  },
];

/** The headline is edited in place above the other fields; it may not become empty. */
export const headlineField: InspectorField = {
  label: 'headline',
  name: 'headline',
  group: 'coverage',
  kind: 'line',
  core: true,
  choices: null,
  read: (clipping) => clipping.headline,
  write: (text) => ({ changes: { headline: text.trim() } }),
};
