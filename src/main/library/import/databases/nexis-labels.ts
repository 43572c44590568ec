/** What the value behind a label of Nexis or Lexis is. `ignored` values are the database's own book-keeping. */
export type NexisLabel =
  | 'headline'
  | 'author'
  | 'section'
  | 'programme'
  | 'length'
  | 'dateline'
  | 'place'
  | 'summary'
  | 'body'
  | 'language'
  | 'publication'
  | 'subjects'
  | 'caption'
  | 'copyright'
  | 'edition'
  | 'page'
  | 'source'
  | 'url'
  | 'date'
  | 'ignored';

/** The labels in the languages of Nexis' window, separated by commas; letter case and hyphens do not count. */
const LABELS: Readonly<Record<NexisLabel, string>> = {
  headline: 'headline,title,kop,titel,titre,título,titulo,titular,titolo,überschrift,schlagzeile,标题,標題',
  author:
    'byline,author,authors,auteur,auteurs,autor,autoren,autorin,autores,autore,verfasser,signature,door,作者,ผู้เขียน,tác giả',
  section:
    'section,rubrique,rubrik,ressort,sección,seccion,sezione,seção,sectie,rubriek,版面,หมวด,chuyên mục',
  programme: 'show,programme,program,sendung,émission,programma',
  length: 'length,longueur,länge,laenge,longitud,lunghezza,comprimento,extensão,lengte,extensión,长度,字数',
  dateline: 'dateline,dato locatif,datum/ort,ort,fecha y lugar,plaats,ortsangabe,lieu de dépêche',
  place: 'city,state,lieu,lugar',
  summary:
    'highlight,highlights,abstract,summary,lead,kicker,teaser,résumé,resume,surtitre,chapeau,zusammenfassung,überblick,höhepunkt,encadré,intertitre,resumen,destacado,resumo,sommario,samenvatting,摘要',
  body: "body,text,tekst,texte,textkörper,haupttext,corps,corps de l’article,corps de l'article,cuerpo,texto,testo,corpo,volledige tekst,full text,正文,内容,เนื้อหา,nội dung",
  language: 'language,langue,sprache,idioma,lengua,lingua,taal,språk,语言,語言,ภาษา,ngôn ngữ',
  publication:
    'publication type,pub type,type publication,type de publication,publikationstyp,zeitungstyp,tipo de publicación,tipo di pubblicazione,publicatietype,出版物类型',
  subjects:
    'subject,subjects,terms,sujet,sujets,thema,themen,schlagwörter,tema,temas,asunto,argomento,assunto,onderwerp,主题,หัวเรื่อง,chủ đề',
  caption: 'graphic,graphics,graphique,illustration,grafik,gráfico,grafico,foto,photo,bild',
  copyright: 'copyright,droits d’auteur,derechos',
  edition: 'edition,édition,ausgabe,edición,edizione,editie,版本',
  page: 'page,seite,pagina,página',
  source: 'distribution,source,agence,agentur',
  url: 'url,link,web address',
  date: 'publication date,date,date de publication,erscheinungsdatum,fecha,data,datum,publicatiedatum',
  ignored:
    'load date,update,date chargement,date de chargement,aktualisierung,ladedatum,fecha de carga,data caricamento,laaddatum,dernière mise à jour,' +
    'geographic,localisation geo,localisation géo,geographie,geografie,geografía,geografia,company,société,firma,unternehmen,bedrijf,empresa,azienda,' +
    'organization,organisation,organización,person,personne,personen,persona,persoon,industry,industrie,branche,ticker,country,pays,land,país,state,' +
    'isin,naics,sic,issn,journal code,code revue,document type,doc type,column,series,series title,volume,notes,correction,correction date,jahrgang,' +
    'product,region,continent,acc no,accession number,pub size,contact,name,city,cat,category,classification,job number,date and time,documents,' +
    'client/matter,search terms,search type,narrowed by,pmguid,load,jn,categories',
};

const kinds: ReadonlyMap<string, NexisLabel> = new Map(
  (Object.entries(LABELS) as [NexisLabel, string][]).flatMap(([kind, names]) =>
    names.split(',').map((name) => [name, kind] as const),
  ),
);

/** A line's label and what stands behind it. */
export interface LabelledLine {
  readonly kind: NexisLabel | 'unknown';
  readonly value: string;
}

const LABELLED = /^([\p{L}\p{M}][\p{L}\p{M}\p{N} '’/-]{1,32}?)\s?[:：]\s*(.*)$/u;

/**
 * Reads a label line. Labels of the table count in capitals, in bold and at the start of a line; others only in capitals, as
 * `unknown`. Null for a line of text.
 */
export function readNexisLabel(line: { readonly text: string; readonly label: string }): LabelledLine | null {
  const match = LABELLED.exec(line.text);
  const [, name = '', value = ''] = match ?? [];
  if (match === null) return null;
  const kind = kinds.get(fold(name));
  const capitals = name === name.toUpperCase() && /\p{Lu}{2}|\p{Lo}/u.test(name);
  const bold = line.label !== '' && fold(line.label.replace(/\s*[:：].*$/u, '')) === fold(name);
  if (kind !== undefined && (capitals || bold)) return { kind, value };
  return capitals && name.length > 3 ? { kind: 'unknown', value } : null;
}

/** Whether a line of Lexis Advance is the heading of its text ("Body", "Corps de l'article"). */
export function isBodyHeading(text: string): boolean {
  return kinds.get(fold(text)) === 'body';
}

/** Whether a line of Lexis Advance heads what follows the text ("Classification"). */
export function isFootHeading(text: string): boolean {
  return /^(?:classification|klassifizierung|clasificación|classificazione|classificatie|classificação|分类|graphic|grafik|graphique|gráfico|notes|correction)$/iu.test(
    text.trim(),
  );
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/gu, ' ');
}
