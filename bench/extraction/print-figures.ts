import { FIELD_QUESTIONS, namesOthers, type FieldQuestion, type PageVerdict } from './judge-page';
import type { Collection } from './read-truths';
import { GOALS, groupBy, sumUp, type Figures } from './sum-up';

const HEAD = ['', 'pages', 'refused', 'body', 'pieces', 'leaks', 'lost', ...FIELD_QUESTIONS];

/** The tables of a collection: the whole with its goals, then by language, then by publisher. */
export function printCollection(collection: Collection, verdicts: readonly PageVerdict[]): string {
  const figures = sumUp(verdicts);
  const byLanguage = groupBy(verdicts, ({ truth }) => truth.language?.split('-')[0] ?? 'unknown');
  const byPublisher = groupBy(verdicts, ({ truth }) => truth.publisher);
  return [
    printTable([[collection, ...cells(figures)], goalCells(collection, figures)]),
    sayAuthors(verdicts),
    printTable(byLanguage.map(([name, group]) => [name, ...cells(sumUp(group))])),
    printTable(byPublisher.map(([name, group]) => [name, ...cells(sumUp(group))])),
  ].join('\n\n');
}

/** How many truths name somebody as an author who may not be one in a clipping, and what that leaves of the whole set. */
function sayAuthors(verdicts: readonly PageVerdict[]): string {
  const judged = verdicts.filter(({ truth }) => truth.authors !== null);
  const others = judged.filter(({ truth, fields }) => namesOthers(truth, fields)).length;
  return `Of ${String(judged.length)} pages with known authors, ${String(others)} name an agency, a desk, the outlet or a login among them, which are no persons in a clipping: "only persons" leaves these out.`;
}

/** What was found and what is true, for every page where a question was answered wrongly; or the pieces of the body. */
export function printMisses(verdicts: readonly PageVerdict[], question: string): string {
  return verdicts
    .map((verdict) => missOf(verdict, question))
    .filter((line) => line !== null)
    .join('\n');
}

function missOf(verdict: PageVerdict, question: string): string | null {
  const { truth, fields, refused, body, missing, leaked } = verdict;
  const say = (found: unknown, wanted: unknown): string =>
    `${truth.file}\n  found ${JSON.stringify(found ?? refused)}\n  truth ${JSON.stringify(wanted)}`;
  if (question === 'body') {
    if (body !== null && Math.min(body.precision, body.recall) < 0.9)
      return say(`precision ${body.precision.toFixed(2)}, recall ${body.recall.toFixed(2)}`, '');
    return missing.length + leaked.length === 0 ? null : say({ leaked }, { missing });
  }
  if (question === 'lost')
    return verdict.firstParagraphLost === true
      ? say(fields?.body.slice(0, 200), truth.body?.slice(0, 200))
      : null;
  if (!isQuestion(question) || verdict.right[question] !== false) return null;
  switch (question) {
    case 'headline':
    case 'headline words':
      return say(fields?.headline, truth.title);
    case 'authors':
    case 'persons':
    case 'only persons':
    case 'credits':
      return say([fields?.authors, fields?.source], truth.authors);
    case 'day':
    case 'instant':
      return say(fields?.datePublished, truth.date);
    case 'outlet':
      return say(fields?.outlet, truth.outlet);
    case 'language':
      return say(fields?.language, truth.language);
    case 'address':
      return say(fields?.url, truth.url);
  }
}

function isQuestion(name: string): name is FieldQuestion {
  return (FIELD_QUESTIONS as readonly string[]).includes(name);
}

function cells({ pages, refused, body, pieces, leaks, lost, fields }: Figures): readonly string[] {
  return [
    String(pages),
    String(refused),
    body?.toFixed(3) ?? '',
    pieces?.toFixed(3) ?? '',
    percent(leaks),
    lost === null ? '' : String(lost),
    ...FIELD_QUESTIONS.map((question) => percent(fields[question])),
  ];
}

/** The goals under the figures, each with whether it is met. */
function goalCells(collection: Collection, figures: Figures): readonly string[] {
  const goals = GOALS[collection] ?? {};
  return [
    'goal',
    ...HEAD.slice(1).map((name) => {
      const goal = goals[name];
      if (goal === undefined) return '';
      const value =
        name === 'body' || name === 'pieces' || name === 'leaks' || name === 'lost'
          ? figures[name]
          : isQuestion(name)
            ? figures.fields[name]
            : null;
      if (value === null) return '';
      const met = name === 'leaks' || name === 'lost' ? value <= goal : value >= goal;
      const text = name === 'lost' || name === 'body' || name === 'pieces' ? String(goal) : percent(goal);
      return `${text} ${met ? 'met' : 'MISSED'}`;
    }),
  ];
}

function percent(value: number | null): string {
  return value === null ? '' : `${(value * 100).toFixed(1)} %`;
}

function printTable(rows: readonly (readonly string[])[]): string {
  const lines = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
