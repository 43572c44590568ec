import { agencyNames } from './agency-names';

/** News agencies as texts credit them; they are the source of a story, never its outlet or a person. */
const AGENCIES: ReadonlySet<string> = new Set(agencyNames);
/** The first two units of a text tell of most that no agency is named so. */
const START = 2;
const STARTS: ReadonlySet<string> = new Set(agencyNames.map((name) => name.slice(0, START)));

/** Words before an agency whose material was used: "avec AFP", "Theo TTXVN", "nach dpa". */
const FROM_AGENCY =
  /^(?:avec|with|mit|con|com|theo|via|from|nach|selon|d[’']après|según|fonte|source|sumber|nguồn|quelle)\s*[:：]?\s+(?=\S)/iu;
/** Two of them in one credit: "AFP/Reuters", "ATS et AFP". */
const BETWEEN_AGENCIES = /\s*(?:\/|\+|,|\s(?:et|und|and|y|e)\s)\s*/iu;

/** Codes of agencies that put a country or a service behind their name ("AFP Deutschland", "dpa International"). */
const WITH_SERVICE = /^(?:afp|dpa|reuters|efe|ansa|xinhua|kyodo|anadolu)\s+\p{L}+$/iu;

/** Where its people were, or what they are ("Reuters in Paris", "AP Sports Writer"). */
const PLACE_OR_POST =
  /^(\S+(?:\s\S+){0,2}?)\s(?:(?:in|aus|à|en|em|из)\s\p{Lu}.{1,30}|(?:\p{L}+\s){0,2}(?:[Ww]riters?|[Cc]orrespondents?|[Rr]eporters?|[Ss]taff|[Ee]ditors?))$/u;

/** Whole paragraphs may be asked about. */
const LONGEST_CREDIT = 80;

/**
 * Whether a credit names a news agency ("Xinhua", "dpa", "AFP/Getty" by its first part, "AFP Deutschland", "Associated Press in
 * Valencia").
 */
export function isAgency(name: string): boolean {
  if (name.length > LONGEST_CREDIT) return false;
  const credited = creditedAgency(name);
  if (!STARTS.has(credited.slice(0, START).toLowerCase().replace(/\s/u, ' '))) return false;
  const folded = credited.replace(PLACE_OR_POST, '$1').toLowerCase().replace(/\s+/gu, ' ');
  return (
    AGENCIES.has(folded) || AGENCIES.has(folded.split(BETWEEN_AGENCIES)[0] ?? '') || WITH_SERVICE.test(folded)
  );
}

/** A credit behind a name: "Jane Doe (dpa)", "Marie Dupont (avec AFP)". */
const CREDIT_BEHIND = /\s*[(（[]([^()（）[\]]{2,40})[)）\]]$/u;

/** A text without the agency in brackets behind it, and that agency; the text itself where there is none. */
export function splitCredit(text: string): { readonly text: string; readonly agency: string | null } {
  const credit = CREDIT_BEHIND.exec(text)?.[1];
  return credit === undefined || !isAgency(credit)
    ? { text, agency: null }
    : { text: text.replace(CREDIT_BEHIND, ''), agency: creditedAgency(credit) };
}

/** The agency in a credit that is one, without the word that introduces it and what its people are or where they were: AFP of "avec AFP", AP of "AP Sports Writer". */
export function creditedAgency(credit: string): string {
  const bare = credit.trim().replace(FROM_AGENCY, '');
  const named = bare.replace(PLACE_OR_POST, '$1');
  return AGENCIES.has(named.toLowerCase()) ? named : bare;
}

/** A site's name or an institution as Chinese headers write it without a label. */
const CHINESE_SOURCE =
  /^[\p{Script=Han}A-Za-z0-9·]{2,16}(?:网|網|社|报|報|台|臺|新闻|新聞|频道|客户端|杂志|周刊|局|厅|委|部|中心|发布)$/u;
const DOMAIN = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/iu;

/** Whether a part of a header line without a label credits a source. */
export function looksLikeSource(part: string): boolean {
  return isAgency(part) || DOMAIN.test(part) || CHINESE_SOURCE.test(part);
}
