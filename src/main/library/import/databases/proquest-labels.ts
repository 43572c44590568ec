/** The labels of ProQuest's records by which a field is read; the others only end the value before them. */
export type ProquestLabel = keyof typeof READ | 'other';

/**
 * What the windows of ProQuest call each label, separated by commas: English first, then French, German, Spanish, Portuguese,
 * Italian, Dutch, the Nordic languages, Polish, Czech, Russian, Turkish, Chinese, Japanese and Korean. Letter case does not count.
 */
const READ = {
  title: 'title,titre,titel,título,titolo,tytuł,název,заголовок,название,başlık,标题,標題,タイトル,제목',
  author:
    'author,auteur,autor,autore,forfatter,författare,autorzy,автор,yazar,作者,著者,저자,authors,auteurs,autoren,autores,autori',
  publicationInfo:
    'publication info,infos sur la publication,informations sur la publication,publikationsinfo,publikationsinfos,publikationsinformationen,veröffentlichungsinfo,veröffentlichungsinformationen,información de publicación,información de la publicación,informações da publicação,informações sobre a publicação,informazioni sulla pubblicazione,informazioni pubblicazione,publicatie-info,publicatiegegevens,publikationsinformation,informacje o publikacji,informace o publikaci,сведения о публикации,информация о публикации,yayın bilgisi,出版信息,出版資訊,出版情報,출판 정보',
  publicationTitle:
    'publication title,titre de la publication,titre de publication,publikationstitel,titel der publikation,titel der veröffentlichung,título de publicación,título de la publicación,título da publicação,titolo pubblicazione,titolo della pubblicazione,titel publicatie,publicatietitel,tytuł publikacji,název publikace,название публикации,название издания,yayın başlığı,yayın adı,出版物名称,出版物标题,出版物名稱,出版物標題,出版物のタイトル,出版物名,출판물 제목',
  publicationDate:
    'publication date,date de publication,publikationsdatum,erscheinungsdatum,veröffentlichungsdatum,fecha de publicación,data de publicação,data da publicação,data di pubblicazione,publicatiedatum,utgivelsesdato,publiceringsdatum,data publikacji,datum publikace,дата публикации,yayın tarihi,出版日期,出版日,発行日,출판 날짜,출판일',
  publicationYear:
    'publication year,année de publication,publikationsjahr,erscheinungsjahr,año de publicación,ano de publicação,anno di pubblicazione,publicatiejaar,utgivelsesår,rok publikacji,rok vydání,год публикации,yayın yılı,出版年份,出版年,출판 연도',
  abstract:
    'abstract,résumé,zusammenfassung,kurzfassung,resumen,resumo,sommario,riassunto,samenvatting,sammendrag,sammanfattning,streszczenie,abstrakt,аннотация,реферат,özet,öz,摘要,抄録,要旨,초록',
  fullText:
    'full text,texte intégral,volltext,texto completo,testo completo,testo integrale,volledige tekst,fulltekst,fulltext,pełny tekst,plný text,полный текст,tam metin,全文,全文文献,全文文獻,全文テキスト,フルテキスト,전문,원문',
  subject:
    'subject,sujet,thema,themen,fachgebiet,schlagwort,materia,tema,assunto,soggetto,argomento,onderwerp,emne,ämne,temat,předmět,предмет,тема,konu,主题,主題,件名,주제',
  pages: 'pages,seiten,páginas,pagine,sider,sidor,strony,страницы,sayfalar,页,頁,ページ,페이지',
  firstPage:
    'first page,première page,erste seite,primera página,primeira página,prima pagina,eerste pagina,pierwsza strona,první strana,первая страница,ilk sayfa,第一页,首页,第一頁,首頁,最初のページ,開始ページ,첫 페이지',
  section:
    'section,rubrik,abschnitt,sección,seção,secção,sezione,sectie,seksjon,avsnitt,sekcja,раздел,bölüm,版块,章节,版面,セクション,섹션',
  edition: 'edition,édition,ausgabe,edición,edição,edizione,editie,utgave,wydanie,издание,版本,版,판',
  publisher:
    'publisher,éditeur,verlag,herausgeber,editorial,editor,editora,editore,uitgever,utgiver,förlag,wydawca,vydavatel,издатель,yayıncı,出版商,出版社,발행자,출판사',
  place:
    'place of publication,lieu de publication,erscheinungsort,verlagsort,ort der veröffentlichung,lugar de publicación,local de publicação,luogo di pubblicazione,plaats van publicatie,miejsce publikacji,место публикации,место издания,yayın yeri,出版地,出版地点,出版地點,발행지,출판지',
  country:
    'country of publication,pays de publication,erscheinungsland,publikationsland,land der veröffentlichung,país de publicación,país de publicação,paese di pubblicazione,land van publicatie,kraj publikacji,страна публикации,yayınlandığı ülke,出版国家/地区,出版国家,出版國家/地區,出版国,출판 국가,출판국',
  language:
    'language of publication,langue de publication,langue de la publication,publikationssprache,sprache der publikation,sprache der veröffentlichung,idioma de la publicación,idioma de publicación,idioma da publicação,lingua di pubblicazione,lingua della pubblicazione,taal van publicatie,język publikacji,jazyk publikace,язык публикации,yayın dili,出版物语言,出版物語言,出版語言,出版言語,出版物の言語,출판 언어',
  sourceType:
    'source type,type de source,quellentyp,quellenart,art der quelle,tipo de fuente,tipo de fonte,tipo di fonte,brontype,kildetype,källtyp,typ źródła,typ zdroje,тип источника,kaynak türü,kaynak tipi,来源类型,資料來源類型,來源類型,ソースタイプ,情報源の種類,출처 유형,소스 유형',
  documentId:
    'proquest document id,id du document proquest,n° de document proquest,proquest-dokument-id,proquest dokument-id,proquest-dokumentnummer,id del documento de proquest,id de documento de proquest,id do documento proquest,id do documento da proquest,id documento proquest,id del documento proquest,proquest document-id,identyfikator dokumentu proquest,id dokumentu proquest,id dokumentu v systému proquest,идентификатор документа proquest,код документа proquest,proquest belge kimliği,proquest belge no,proquest 文档 id,proquest 文件 id,proquest 文檔 id,proquest ドキュメント id,proquest文書id,proquest 문서 id',
  documentUrl:
    'document url,url du document,dokument-url,url des dokuments,url del documento,url de documento,url do documento,url dokumentu,url-адрес документа,belge url adresi,belge url,文档 url,文件 url,文檔 url,ドキュメント url,문서 url',
  copyright:
    'copyright,droits d’auteur,derechos de autor,direitos autorais,prawa autorskie,авторские права,telif hakkı,版权,版權,著作権,저작권',
  dateline: 'dateline',
  caption: 'caption,légende,bildunterschrift,bildtext,leyenda,pie de foto,legenda,didascalia,bijschrift',
  credit: 'credit',
  database:
    'database,base de données,datenbank,base de datos,base de dados,banco de dados,databank,baza danych,databáze,база данных,veritabanı,veri tabanı,数据库,資料庫,データベース,데이터베이스',
} as const;

const OTHER =
  'links,location,people,company / organization,number of pages,publication subject,issn,e-issn,eissn,document type,document feature,last updated,identifier / keyword,classification,column,volume,issue,source,accession number,coden,subfile,notes,name,' +
  'liens,lieu,personnes,société / organisation,entreprise / organisation,nombre de pages,sujet de la publication,type de document,fonctionnalité de document,dernière mise à jour,identificateur / mot-clé,identificateur / mot clé,crédits,numéro,' +
  'ort,standort,personen,unternehmen / organisation,firma / organisation,anzahl der seiten,seitenzahl,thema der publikation,fachgebiet der publikation,dokumenttyp,dokumententyp,dokumentmerkmal,letzte aktualisierung,zuletzt aktualisiert,identifikator / schlüsselwort,identifikator / schlagwort,jahrgang,heft,' +
  'enlaces,vínculos,lugar,ubicación,personas,empresa / organización,compañía / organización,número de páginas,materia de publicación,materia de la publicación,tipo de documento,característica del documento,última actualización,identificador / palabra clave,clasificación,columna,volumen,' +
  'localização,local,pessoas,empresa / organização,assunto da publicação,característica do documento,última atualização,identificador / palavra-chave,' +
  'collegamenti,luogo,persone,società / organizzazione,azienda / organizzazione,numero di pagine,argomento pubblicazione,soggetto della pubblicazione,tipo di documento,ultimo aggiornamento,identificatore / parola chiave,' +
  'locatie,laatst bijgewerkt,documenttype,sist oppdatert,dokumenttype,senast uppdaterad,lokalizacja,typ dokumentu,ostatnia aktualizacja,místo,poslední aktualizace,местоположение,тип документа,последнее обновление,konum,belge türü,son güncelleme,' +
  '地点,人物,公司/组织,公司 / 组织,页数,出版物主题,文档类型,文档特征,上次更新时间,最近更新,标识符/关键字,标识符 / 关键字,分类,卷,期,地點,文件類型,上次更新,場所,人名,会社/組織,ページ数,出版物の主題,ドキュメントタイプ,最終更新日,위치,문서 유형,최종 업데이트,마지막 업데이트';

const kinds: ReadonlyMap<string, ProquestLabel> = new Map([
  ...OTHER.split(',').map((name) => [name, 'other'] as const),
  ...(Object.entries(READ) as [ProquestLabel, string][]).flatMap(([kind, names]) =>
    names.split(',').map((name) => [name, kind] as const),
  ),
]);

const LABELLED = /^(\p{L}[\p{L}\p{M}\p{N} '’°/.-]{0,44}?)\s?[:：]\s*(.*)$/u;

/** A line that opens with one of ProQuest's labels. */
export interface ProquestLine {
  readonly kind: ProquestLabel;
  /** What its value is kept by: the kind, or the folded label of another one. */
  readonly key: string;
  readonly value: string;
  /** A line of an article may open with this label, too ("Source: AP", "Thema: …"). */
  readonly alsoInText: boolean;
}

/** Kinds whose labels no line of an article opens with. */
const BOOKKEEPING: ReadonlySet<ProquestLabel> = new Set([
  'publicationInfo',
  'publicationTitle',
  'publicationDate',
  'publicationYear',
  'firstPage',
  'place',
  'country',
  'language',
  'sourceType',
  'documentId',
  'documentUrl',
  'fullText',
  'database',
]);

/** Reads a line that opens with a label ("Full text: …", "Texte intégral : …", "全文：…"); null for a line of text. */
export function readProquestLabel(line: string): ProquestLine | null {
  const [, written = '', value = ''] = LABELLED.exec(line) ?? [];
  const name = written.normalize('NFC').trim().toLowerCase();
  const kind = kinds.get(name);
  if (kind === undefined) return null;
  return {
    kind,
    key: kind === 'other' ? name : kind,
    value,
    alsoInText: !BOOKKEEPING.has(kind) && !(kind === 'other' && name.includes(' ')),
  };
}
