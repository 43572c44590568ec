import { judgePage, type PageVerdict } from './judge-page';
import { printCollection, printMisses } from './print-figures';
import { readTruths, type Collection, type Half } from './read-truths';
import { groupBy, sumUp, type Figures } from './sum-up';

export { isCollection } from './read-truths';

/** What is judged. */
export interface Evaluation {
  /** The folder that holds `html/oracle.jsonl`. */
  readonly corpora: string;
  readonly collections: readonly Collection[];
  readonly half: Half;
  /** Questions whose misses are listed. */
  readonly misses: readonly string[];
}

/** The tables as text, and the same as data: per collection, per language, per publisher. */
export interface EvaluationReport {
  readonly text: string;
  readonly collections: Readonly<Record<string, CollectionFigures>>;
}

interface CollectionFigures extends Figures {
  readonly languages: Readonly<Record<string, Figures>>;
  readonly publishers: Readonly<Record<string, Figures>>;
}

/** Reads every page of the collections and compares it with the truth. */
export async function evaluate({
  corpora,
  collections,
  half,
  misses,
}: Evaluation): Promise<EvaluationReport> {
  const truths = readTruths(corpora, half);
  const texts: string[] = [];
  const report: Record<string, CollectionFigures> = {};
  for (const collection of collections) {
    const verdicts: PageVerdict[] = [];
    for (const truth of truths)
      if (truth.collection === collection) verdicts.push(await judgePage(corpora, truth));
    texts.push(printCollection(collection, verdicts));
    for (const question of misses)
      texts.push(`${collection}, misses of ${question}:\n${printMisses(verdicts, question)}`);
    report[collection] = {
      ...sumUp(verdicts),
      languages: figuresBy(verdicts, ({ truth }) => truth.language?.split('-')[0] ?? 'unknown'),
      publishers: figuresBy(verdicts, ({ truth }) => truth.publisher),
    };
  }
  return { text: texts.join('\n\n'), collections: report };
}

function figuresBy(
  verdicts: readonly PageVerdict[],
  key: (verdict: PageVerdict) => string,
): Readonly<Record<string, Figures>> {
  return Object.fromEntries(groupBy(verdicts, key).map(([name, group]) => [name, sumUp(group)]));
}
