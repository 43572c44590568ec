/** What the box beside an article of Europresse's PDF says of the paper. */
export type BoxLabel = 'name' | 'type' | 'periodicity' | 'coverage' | 'origin';

/** The labels of that box by the language of the database's window: French, English, Spanish. */
const LABELS: Readonly<Record<BoxLabel, readonly string[]>> = {
  name: ['nom de la source', 'source name', 'name of the source', 'nombre de la fuente'],
  type: ['type de source', 'source type', 'type of source', 'tipo de fuente'],
  periodicity: ['périodicité', 'periodicity', 'frequency', 'periodicidad'],
  coverage: [
    'couverture géographique',
    'geographical coverage',
    'geographic coverage',
    'cobertura geográfica',
  ],
  origin: ['provenance', 'origin', 'procedencia'],
};

const BY_NAME: ReadonlyMap<string, BoxLabel> = new Map(
  (['name', 'type', 'periodicity', 'coverage', 'origin'] as const).flatMap((label) =>
    LABELS[label].map((name) => [name, label] as const),
  ),
);

/** Which label of the box a line is; null for any other line. */
export function boxLabelOf(text: string): BoxLabel | null {
  return BY_NAME.get(text.replace(/\s*:$/u, '').toLowerCase()) ?? null;
}

/** What heads and feet of the pages say besides articles: whose documents they are, and when they were kept. */
export const EUROPRESSE_FURNITURE =
  /^(?:.{0,40}(?:documents? sauvegardés?|saved documents?|documentos? guardados?)(?: (?:par|by|por) .{1,80})?\s*\d*|.*\bCEDROM-SNi Inc\.?)$/iu;
