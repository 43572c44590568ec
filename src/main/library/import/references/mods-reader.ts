import { articlesOutcome } from '../databases/database-document';
import type { DocumentReader } from '../document-reader';
import type { DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { languageOfName } from '../language/language-names';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { parseXml, xmlAll, xmlAt, xmlChildren, xmlName, xmlText } from '../standards/xml';
import { tagsOfWords } from '../tag-names';
import { referenceDate } from './reference-date';

const ROOT = /<(?:\w+:)?mods(?:Collection)?\b/u;
/** Roles of names that wrote the thing; a name without a role did, too. */
const WROTE =
  /^(?:aut|author|cre|creator|rep|reporter|jrn|journalist|pht|photographer|com|compiler|spk|speaker)$/iu;
const EDITED = /^(?:edt|editor)$/iu;

/** References in the Metadata Object Description Schema of the Library of Congress (MODS 3). */
export const modsReader: DocumentReader = {
  format: 'MODS references',
  accepts: (document) => {
    const start = (document.text()?.text ?? '').slice(0, 4000);
    return ROOT.test(start) && /^\s*(?:\uFEFF)?<(?:\?xml|!--|(?:\w+:)?mods)/u.test(start);
  },
  read(document) {
    const root = parseXml(document.text()?.text ?? '');
    const records = root === null ? [] : xmlName(root) === 'mods' ? [root] : xmlChildren(root, 'mods');
    return articlesOutcome(records.map(articleOf), 'application/mods+xml', document.text()?.by === 'guess');
  },
};

function articleOf(record: DomElement): ParsedArticle {
  const taken = new RecordFields('mods');
  const hosts = xmlChildren(record, 'relatedItem');
  const host = hosts.find((one) => one.getAttribute('type') === 'host');
  const title = titleOf(record);
  taken.take('headline', title, `title ${title}`);
  const outlet = host === undefined ? '' : titleOf(host);
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), `relatedItem host ${outlet}`);
  const publisher = xmlText(xmlAt(record, 'originInfo', 'publisher'));
  taken.take('outlet', cutWhole(publisher, fieldLimits.name), `publisher ${publisher}`);
  const names = xmlChildren(record, 'name').map((name) => ({ name: nameOf(name), roles: rolesOf(name) }));
  taken.take(
    'authors',
    names
      .filter(
        ({ name, roles }) => name !== '' && (roles.length === 0 || roles.some((one) => WROTE.test(one))),
      )
      .map(({ name }) => name),
    'name',
  );
  // Of a part, who edited what it stands in.
  const editor = [record, host]
    .flatMap((element) => (element === undefined ? [] : xmlChildren(element, 'name')))
    .find((name) => rolesOf(name).some((one) => EDITED.test(one)));
  taken.take('editor', editor === undefined ? null : nameOf(editor), 'name');
  const when = dateOf(record, host);
  taken.take('datePublished', referenceDate(when), when);
  const own = xmlChildren(record, 'location').flatMap((location) => xmlChildren(location, 'url'));
  const address =
    own.map(xmlText).find((one) => webAddress(one, null) !== null) ??
    xmlChildren(record, 'identifier').find((one) => one.getAttribute('type') === 'uri')?.textContent ??
    '';
  taken.take('url', webAddress(address, null), address);
  const pages = [host, record].map((element) => pagesOf(xmlAt(element, 'part'))).find((text) => text !== '');
  taken.take('page', pages, 'part');
  taken.take('edition', xmlText(xmlAt(record, 'originInfo', 'edition')), 'edition');
  taken.take('place', placeOf(record), 'placeTerm');
  const language = xmlText(xmlAt(record, 'language', 'languageTerm'));
  taken.take('language', languageOfName(language), `languageTerm ${language}`);
  const id = xmlChildren(record, 'identifier').find((one) =>
    /^(?:doi|local)$/u.test(one.getAttribute('type') ?? ''),
  );
  taken.take(
    'externalId',
    xmlText(id) || xmlText(xmlAt(record, 'recordInfo', 'recordIdentifier')),
    'identifier',
  );
  const abstract = xmlText(xmlAt(record, 'abstract'));
  taken.take('summary', cutWhole(abstract, fieldLimits.summary), 'abstract');
  taken.take('body', abstract, 'abstract');
  taken.take('notes', xmlChildren(record, 'note').map(xmlText).join('\n'), 'note');
  taken.take(
    'copyrightNotice',
    cutWhole(xmlText(xmlAt(record, 'accessCondition')), fieldLimits.name),
    'accessCondition',
  );
  const genre = xmlChildren(record, 'genre').map(xmlText).join(' ');
  if (/newspaper|periodical|article/iu.test(genre)) taken.fields.type = 'article-newspaper';
  const words = xmlChildren(record, 'subject').flatMap((subject) =>
    xmlChildren(subject, 'topic').map(xmlText),
  );
  return settleArticle(taken, { isReference: true, typeFrom: ['genre', genre], tags: tagsOfWords(words) });
}

function titleOf(element: DomElement): string {
  const infos = xmlChildren(element, 'titleInfo');
  const info =
    infos.find((one) => (one.getAttribute('type') ?? '') === '') ??
    infos.find((one) => one.getAttribute('type') !== 'abbreviated') ??
    infos[0];
  const part = (name: string): string => xmlText(xmlAt(info, name));
  const title = [part('nonSort'), part('title')].filter((text) => text !== '').join(' ');
  // Libraries write the colon into the title itself.
  const mark = /[:;/=]$/u.test(title) ? ' ' : ': ';
  const whole = [title, part('subTitle')].filter((text) => text !== '').join(mark);
  const volume = [part('partNumber'), part('partName')].filter((text) => text !== '').join(': ');
  return volume === '' ? whole : `${whole}. ${volume}`;
}

function nameOf(name: DomElement): string {
  const parts = xmlChildren(name, 'namePart');
  const typed = (type: string): string[] =>
    parts.filter((one) => one.getAttribute('type') === type).map(xmlText);
  const whole = [...typed('given'), ...typed('family')].join(' ');
  if (whole !== '') return whole;
  const written = parts
    .filter((one) => !/^(?:date|termsOfAddress)$/u.test(one.getAttribute('type') ?? ''))
    .map(xmlText)
    .join(' ');
  const inverted = name.getAttribute('type') === 'personal' ? /^([^,]+),\s*([^,]+)$/u.exec(written) : null;
  return inverted === null ? written : `${inverted[2] ?? ''} ${inverted[1] ?? ''}`;
}

function rolesOf(name: DomElement): string[] {
  return xmlAll(name, 'roleTerm').map(xmlText);
}

/** The day it was issued, else created or copyrighted; of a part, the date of its part first. */
function dateOf(record: DomElement, host: DomElement | undefined): string {
  const within = (element: DomElement | undefined, ...names: string[]): string[] =>
    element === undefined
      ? []
      : names.flatMap((name) => {
          const dates = xmlChildren(element, 'originInfo').flatMap((info) => xmlChildren(info, name));
          const start = dates.find((one) => one.getAttribute('encoding') !== null) ?? dates[0];
          return start === undefined ? [] : [xmlText(start)];
        });
  const names = ['copyrightDate', 'dateIssued', 'dateCreated'];
  const part = host === undefined ? '' : xmlText(xmlAt(host, 'part', 'date'));
  return [part, ...within(record, ...names), ...within(host, ...names)].find((text) => text !== '') ?? '';
}

function pagesOf(part: DomElement | undefined): string {
  const pages = xmlChildren(part, 'extent').find((one) => /^pages?$/u.test(one.getAttribute('unit') ?? ''));
  const list = xmlText(xmlAt(pages, 'list'));
  const [start, end] = [xmlText(xmlAt(pages, 'start')), xmlText(xmlAt(pages, 'end'))];
  return list || [start, end].filter((text) => text !== '').join('–');
}

function placeOf(record: DomElement): string {
  const terms = xmlChildren(xmlAt(record, 'originInfo'), 'place').flatMap((place) =>
    xmlChildren(place, 'placeTerm'),
  );
  return xmlText(terms.find((one) => one.getAttribute('type') !== 'code'));
}
