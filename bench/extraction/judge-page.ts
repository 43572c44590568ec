import { parseDocument } from '../../src/main/library/import/parse';
import { createOutletRegistry } from '../../src/main/library/outlets/outlet-registry';
import { seedOutlets } from '../../src/main/library/outlets/seed-outlets';
import { settleOutlet } from '../../src/main/library/outlets/settle-outlet';
import type { ClippingFields } from '../../src/shared/model/clipping';
import { comparedBody, firstParagraphIsLost, piecesIn } from './judge-body';
import {
  areCredited,
  namesOfTruth,
  personsOf,
  sameAddress,
  sameDay,
  sameHeadline,
  sameInstant,
  sameLanguage,
  sameNames,
  sameOutlet,
  sameWords,
} from './judge-fields';
import { readPageBytes, type PageTruth } from './read-truths';

/** What is asked about a field; the answer is null where the truth is not known. */
export const FIELD_QUESTIONS = [
  'headline',
  'headline words',
  'authors',
  'persons',
  'only persons',
  'credits',
  'day',
  'instant',
  'outlet',
  'language',
  'address',
] as const;
export type FieldQuestion = (typeof FIELD_QUESTIONS)[number];

/** How one page was read. */
export interface PageVerdict {
  readonly truth: PageTruth;
  /** Null when the page was refused, with the reason. */
  readonly fields: ClippingFields | null;
  readonly refused: string | null;
  readonly right: Readonly<Record<FieldQuestion, boolean | null>>;
  /** Of the whole body; null where the truth has only pieces. */
  readonly body: { readonly precision: number; readonly recall: number } | null;
  readonly firstParagraphLost: boolean | null;
  /** Pieces that should be in the body and are not, and those that should not be and are. */
  readonly missing: readonly string[];
  readonly leaked: readonly string[];
}

/** The outlets every library knows from the start. */
const outlets = createOutletRegistry([]);

/** Reads a page by the import's own door, names its outlet as the import does, and compares it with the truth. */
export async function judgePage(corpora: string, truth: PageTruth): Promise<PageVerdict> {
  const outcome = await parseDocument({ bytes: readPageBytes(corpora, truth.file), name: truth.file });
  const [article] = 'articles' in outcome ? outcome.articles : [];
  const fields = article === undefined ? null : settleOutlet(article, outlets).fields;
  const body = fields?.body ?? '';
  const found = new Set(piecesIn(body, truth.pieces?.inside ?? []));
  return {
    truth,
    fields,
    refused: 'refusal' in outcome ? outcome.refusal.reason : null,
    right: judgeFields(fields, truth),
    body: truth.body === null ? null : comparedBody(body, truth.body),
    firstParagraphLost: truth.body === null ? null : firstParagraphIsLost(body, truth.body),
    missing: truth.pieces?.inside.filter((piece) => !found.has(piece)) ?? [],
    leaked: piecesIn(body, truth.pieces?.outside ?? []),
  };
}

function judgeFields(
  fields: ClippingFields | null,
  truth: PageTruth,
): Readonly<Record<FieldQuestion, boolean | null>> {
  const { title, date, language, outlet, url } = truth;
  const published = fields?.datePublished?.value;
  return {
    headline: title === null ? null : sameHeadline(fields?.headline ?? '', title),
    'headline words': title === null ? null : sameWords(fields?.headline ?? '', title),
    ...judgeNames(fields, truth),
    day: date === null ? null : sameDay(published, date),
    instant: date === null ? null : sameInstant(published, date),
    outlet:
      outlet === null
        ? null
        : namesOf(fields?.outlet ?? null).some((spelling) => sameOutlet(spelling, outlet, url)),
    language: language === null ? null : sameLanguage(fields?.language ?? null, language),
    address: url === '' ? null : sameAddress(fields?.url ?? null, url),
  };
}

/** Whom a truth names as authors, one by one, the persons among them, and the outlet whose name is no person's. */
function namesIn(authors: readonly string[], truth: PageTruth, found: ClippingFields | null) {
  const outlet = truth.outlet ?? found?.outlet ?? '';
  const names = namesOfTruth(authors);
  return { outlet, names, persons: personsOf(names, outlet) };
}

/** Whether a truth names somebody as its author who is no person: an agency, a desk, the outlet, a login. */
export function namesOthers(truth: PageTruth, found: ClippingFields | null): boolean {
  if (truth.authors === null) return false;
  const { names, persons } = namesIn(truth.authors, truth, found);
  return persons.length < names.length;
}

function judgeNames(
  fields: ClippingFields | null,
  truth: PageTruth,
): Readonly<Record<'authors' | 'persons' | 'only persons' | 'credits', boolean | null>> {
  const { authors } = truth;
  if (authors === null) return { authors: null, persons: null, 'only persons': null, credits: null };
  const found = fields?.authors ?? [];
  const { outlet, names, persons } = namesIn(authors, truth, fields);
  const whole = sameNames(found, authors);
  const areThePersons = sameNames(personsOf(found, outlet), persons);
  return {
    authors: whole,
    persons: areThePersons,
    'only persons': persons.length < names.length ? null : whole,
    credits: areThePersons && areCredited(names, fields?.source ?? null),
  };
}

/** The spellings of an outlet: the one found, without what tells it from namesakes (`Daily News (Tanzania)`), and known ones. */
function namesOf(found: string | null): readonly (string | null)[] {
  if (found === null) return [null];
  const { otherNames = [] } = seedOutlets().find(({ name }) => name === found) ?? {};
  return [found, found.replace(/\s*\([^)]*\)$/u, ''), ...otherNames];
}
