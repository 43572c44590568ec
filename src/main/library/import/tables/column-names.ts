import type { ReachMetric, TableField } from './column-mapping';
import { FURTHER_NAMES } from './further-column-names';

/** A field with the names its column goes by in one language; `en` also for the fixed names of services' exports. */
type Names = readonly (readonly [field: TableField, language: string, names: string])[];

/**
 * Names of columns, folded as `foldName` does, separated by commas. English rows hold the names of Meltwater, Cision,
 * Talkwalker, Brandwatch, Media Cloud, Zotero, Pocket, Instapaper and Raindrop exports too. Within a field the order is
 * the order of preference.
 */
// prettier-ignore
const NAMES: Names = [
  ['date', 'en', 'publication date, published, published at, publish date, published date, date published, pub date, pubdate, news date, article date, clip date, air date, broadcast date, coverage date, issue date, date of publication, date time, datetime, date and time, date, timestamp, published on, publishedat, alternate date format, publication year, day'],
  ['date', 'de', 'datum, veröffentlicht, veröffentlichungsdatum, erscheinungsdatum, erscheinungstag, erschienen am, erschienen, publikationsdatum, publiziert am, veröffentlicht am, sendedatum, tag'],
  ['date', 'fr', 'date de publication, date de parution, parution, publié le, paru le, date de diffusion'],
  ['date', 'es', 'fecha, fecha de publicación, fecha publicación, publicado, fecha de emisión'],
  ['date', 'zh', '日期, 发布日期, 发布时间, 发表日期, 发表时间, 出版日期, 刊登日期, 见报日期, 發布日期, 發布時間, 發佈時間, 刊登日期, 報導日期, 报道日期, 报道时间, 发稿时间'],
  ['date', 'vi', 'ngày, ngày đăng, ngày xuất bản, ngày phát hành, ngày tháng, thời gian đăng, ngày đăng tin, ngày đăng bài'],
  ['date', 'id', 'tanggal, hari tanggal, tanggal terbit, tanggal publikasi, tgl, tanggal tayang, tanggal berita, tgl terbit'],
  ['date', 'th', 'วันที่, วัน เดือน ปี, วันที่เผยแพร่, วันที่ลงข่าว, วันที่ตีพิมพ์, วันเผยแพร่'],
  ['time', 'en', 'time, publication time, publish time, air time, hour'],
  ['time', 'de', 'uhrzeit, zeit, sendezeit'],
  ['time', 'fr', 'heure, heure de publication'],
  ['time', 'es', 'hora'],
  ['time', 'zh', '时间, 時間'],
  ['time', 'vi', 'giờ, thời gian, giờ đăng'],
  ['time', 'id', 'jam, waktu, pukul'],
  ['time', 'th', 'เวลา'],
  ['modified', 'en', 'date modified, modified, updated, updated at, last updated'],
  ['accessed', 'en', 'access date, date accessed, date added, added, time added, created, created at, saved, saved at, date saved, creation date, saved date, saved on, date archived, last interaction date, access time, accessed, retrieved, createdat'],
  ['headline', 'en', 'headline, title, article title, article headline, news headline, story title, story headline, news title, clip title, title of article, mention title, post title, resolved title, heading'],
  ['headline', 'de', 'titel, überschrift, schlagzeile, artikel, beitrag, artikeltitel, beitragstitel, titel des artikels, artikelüberschrift, headline titel'],
  ['headline', 'fr', "titre, titre de l'article, titre article, titre de l’article, intitulé"],
  ['headline', 'es', 'título, titulo, titular, título de la noticia, noticia, encabezado'],
  ['headline', 'zh', '标题, 標題, 新闻标题, 新聞標題, 文章标题, 文章標題, 题目, 題目, 篇名, 题名, 题 名, 稿件标题'],
  ['headline', 'vi', 'tiêu đề, tiêu đề bài viết, tên bài, tên bài báo, tít, tựa đề, tiêu đề bài báo, tiêu đề tin'],
  ['headline', 'id', 'judul, judul berita, judul pemberitaan, judul artikel'],
  ['headline', 'th', 'หัวข้อ, หัวข้อข่าว, หัวเรื่อง, ชื่อข่าว, พาดหัว, พาดหัวข่าว, ชื่อเรื่อง'],
  ['subheadline', 'en', 'subheadline, subtitle, sub headline, subhead, deck'],
  ['subheadline', 'de', 'untertitel, unterzeile'],
  ['subheadline', 'fr', 'sous titre'],
  ['subheadline', 'es', 'subtítulo'],
  ['subheadline', 'zh', '副标题, 副標題'],
  ['url', 'en', 'url, link, article url, news url, article link, web link, permalink, web address, hyperlink, resolved url, given url, address, links, clip url, document url, documenturl, mention url, original url, source url, website url, uri, href, web url, link to article, news link'],
  ['url', 'de', 'webadresse, internetadresse, adresse'],
  ['url', 'fr', "lien, lien de l'article, lien url, lien web, adresse web"],
  ['url', 'es', 'enlace, vínculo, dirección web, liga'],
  ['url', 'zh', '链接, 連結, 网址, 網址, 原文链接, 链接地址, 文章链接, 新闻链接, 原文連結, 超链接'],
  ['url', 'vi', 'đường dẫn, liên kết, link bài, link bài viết, địa chỉ'],
  ['url', 'id', 'tautan, tautan berita, alamat url, link berita'],
  ['url', 'th', 'ลิงก์, ลิงค์, ลิงก์ข่าว, ที่อยู่เว็บ, ลิงค์ข่าว'],
  ['outlet', 'en', 'outlet, outlet name, media outlet, publication, publication title, publication name, media name, source name, newspaper, pubtitle, site name, site, publisher, station, channel name, news source, media title, source, media, medium, extra source attributes name, domain, domain url, station name, programme, program'],
  ['outlet', 'de', 'medium, medien, medientitel, zeitung, publikation, quelle, medienname, sender, titel des mediums, erschienen in, sendung, sendungstitel'],
  ['outlet', 'fr', 'média, support, nom du média, journal, source média, titre de presse, publication source, support média, émission'],
  ['outlet', 'es', 'medio, medio de comunicación, fuente, periódico, nombre del medio, publicación'],
  ['outlet', 'zh', '媒体, 媒體, 媒体名称, 媒體名稱, 来源, 來源, 报纸, 報紙, 报刊, 刊名, 发布媒体, 文献来源, 来源媒体, 消息来源, 新闻来源, 网站, 網站'],
  ['outlet', 'vi', 'báo, tên báo, nguồn, nguồn tin, cơ quan báo chí, kênh, phương tiện, tờ báo, đầu báo, tên nguồn'],
  ['outlet', 'id', 'media massa, nama media, sumber, sumber berita, koran, surat kabar'],
  ['outlet', 'th', 'สื่อ, ชื่อสื่อ, แหล่งข่าว, แหล่งที่มา, หนังสือพิมพ์, สำนักข่าว, ที่มา'],
  ['source', 'en', 'agency, wire, news agency, credit'],
  ['source', 'de', 'agentur'],
  ['source', 'fr', 'agence'],
  ['authors', 'en', 'author, authors, article author, article authors, byline, journalist, reporter, writer, influencer, contact name, by, author name, author s, journalists, creator, extra author attributes name, author full name'],
  ['authors', 'de', 'autor, autorin, autoren, verfasser, journalist in, journalistin, autor in, redakteur'],
  ['authors', 'fr', 'auteur, auteurs, journaliste, rédacteur, auteur s'],
  ['authors', 'es', 'autor es, autores, periodista, redactor, autora'],
  ['authors', 'zh', '作者, 记者, 記者, 责任者'],
  ['authors', 'vi', 'tác giả, phóng viên, nhà báo'],
  ['authors', 'id', 'penulis, wartawan, jurnalis, reporter berita'],
  ['authors', 'th', 'ผู้เขียน, นักข่าว, ผู้สื่อข่าว'],
  ['body', 'en', 'full text, fulltext, body, text, article text, content, news text, transcript, article body, article, story, full story'],
  ['body', 'de', 'text inhalt, inhalt, volltext, artikeltext, textinhalt, beitragstext'],
  ['body', 'fr', 'texte, contenu, texte intégral, texte complet'],
  ['body', 'es', 'texto, contenido, texto completo, cuerpo'],
  ['body', 'zh', '正文, 内容, 內容, 全文, 文章内容, 新闻内容'],
  ['body', 'vi', 'nội dung, toàn văn, nội dung bài viết'],
  ['body', 'id', 'isi, isi berita, konten, teks'],
  ['body', 'th', 'เนื้อหา, เนื้อข่าว, รายละเอียด'],
  ['summary', 'en', 'opening text, hit sentence, snippet, excerpt, summary, abstract, description, abstract note, selection, lead, teaser, extract, mention snippet, key quote'],
  ['summary', 'de', 'zusammenfassung, auszug, vorspann, anriss, kurzfassung, teaser text, textauszug, beschreibung'],
  ['summary', 'fr', 'résumé, extrait, chapô, chapeau'],
  ['summary', 'es', 'resumen, extracto, entradilla, sumario'],
  ['summary', 'zh', '摘要, 简介, 內容摘要, 内容摘要, 概要'],
  ['summary', 'vi', 'tóm tắt, trích dẫn, tóm tắt nội dung, sapo'],
  ['summary', 'id', 'ringkasan, isi singkat, kutipan, cuplikan, rangkuman'],
  ['summary', 'th', 'สรุป, สรุปเนื้อหา, บทคัดย่อ, สรุปข่าว, เนื้อหาโดยย่อ'],
  ['sentiment', 'en', 'sentiment, tone, tonality, sentiment score, sentiment label, article sentiment, favorability, favourability'],
  ['sentiment', 'de', 'tonalität, stimmung, bewertung, tendenz'],
  ['sentiment', 'fr', 'tonalité, ton'],
  ['sentiment', 'es', 'sentimiento, tono, valoración, tendencia'],
  ['sentiment', 'zh', '情感, 情感属性, 情绪, 倾向, 情感倾向, 情緒, 調性, 调性, 正负面, 倾向性'],
  ['sentiment', 'vi', 'sắc thái, đánh giá, cảm xúc, thái độ, sắc thái tin'],
  ['sentiment', 'id', 'sentimen, tonasi, nada, nada berita, sentimen berita, tone berita'],
  ['sentiment', 'th', 'ความรู้สึก, ทัศนคติ, โทน, ทิศทางข่าว'],
  ['subject', 'en', 'input name, query name, company, brand, client, company name, search name, topic name, product, competitor, search, saved search'],
  ['subject', 'de', 'unternehmen, firma, marke, kunde'],
  ['subject', 'fr', 'entreprise, marque, client suivi'],
  ['subject', 'es', 'empresa, marca, cliente'],
  ['subject', 'zh', '品牌, 公司, 客户, 企业'],
  ['subject', 'vi', 'công ty, thương hiệu, nhãn hàng'],
  ['subject', 'id', 'perusahaan, merek, klien'],
  ['subject', 'th', 'บริษัท, แบรนด์, ลูกค้า'],
  ['tags', 'en', 'tags, tag, keywords, keyword, document tags, custom tags, article tags, user tags, tags customer, manual tags, automatic tags, topics, topic, labels, custom categories, categories, category, key words, themes, subjects, hashtags'],
  ['tags', 'de', 'schlagwörter, schlagworte, stichwörter, stichworte, thema, themen, kategorie, kategorien, schlagwort, stichwort'],
  ['tags', 'fr', 'mots clés, mot clé, thème, thèmes, étiquettes, catégorie, catégories, sujet, sujets, mots clefs'],
  ['tags', 'es', 'etiquetas, palabras clave, tema, temas, categoría, categorías, etiqueta'],
  ['tags', 'zh', '标签, 標籤, 关键词, 關鍵字, 关键字, 主题, 主題, 分类, 分類, 类别'],
  ['tags', 'vi', 'từ khóa, từ khoá, thẻ, chủ đề, nhãn, danh mục'],
  ['tags', 'id', 'kata kunci, topik, label berita, kategori, tema'],
  ['tags', 'th', 'คำสำคัญ, แท็ก, หมวดหมู่, ประเด็น, คำค้น'],
  ['folder', 'en', 'folder, collection'],
  ['language', 'en', 'language, lang, language code, languages'],
  ['language', 'de', 'sprache'],
  ['language', 'fr', 'langue'],
  ['language', 'es', 'idioma, lengua'],
  ['language', 'zh', '语言, 語言, 语种, 語種'],
  ['language', 'vi', 'ngôn ngữ'],
  ['language', 'id', 'bahasa'],
  ['language', 'th', 'ภาษา'],
  ['country', 'en', 'country, location country, country code, country of origin, source country, country name'],
  ['country', 'de', 'land'],
  ['country', 'fr', 'pays'],
  ['country', 'es', 'país, pais'],
  ['country', 'zh', '国家, 國家, 国别, 国家地区'],
  ['country', 'vi', 'quốc gia, nước'],
  ['country', 'id', 'negara'],
  ['country', 'th', 'ประเทศ'],
  ['place', 'en', 'city, location city, location, place'],
  ['place', 'de', 'ort, stadt'],
  ['place', 'fr', 'ville, lieu'],
  ['place', 'es', 'ciudad, lugar'],
  ['place', 'zh', '城市, 地点, 地點'],
  ['mediaType', 'en', 'media type, source type, medium type, page type, type of media, outlet type, content type, type, channel, media channel, content source, platform, item type'],
  ['mediaType', 'de', 'mediengattung, medientyp, medienart, mediengruppe, gattung, kanal, art, typ'],
  ['mediaType', 'fr', 'type de média, type de support, type média, canal'],
  ['mediaType', 'es', 'tipo de medio, tipo, canal medio'],
  ['mediaType', 'zh', '媒体类型, 媒體類型, 媒体类别, 类型, 類型, 来源类型'],
  ['mediaType', 'vi', 'loại hình, loại báo, loại hình báo chí, loại phương tiện, loại'],
  ['mediaType', 'id', 'jenis media, tipe media, jenis'],
  ['mediaType', 'th', 'ประเภทสื่อ, ชนิดสื่อ, ประเภท'],
  ['page', 'en', 'page, pages, page number, page no, page numbers, page s'],
  ['page', 'de', 'seite, seiten, seitenzahl, s'],
  ['page', 'es', 'página, páginas, pagina, pág, págs'],
  ['page', 'fr', 'page s, pagination, numéro de page, p'],
  ['page', 'zh', '版次, 页码, 頁碼, 版面页码, 页'],
  ['page', 'vi', 'trang, số trang'],
  ['page', 'id', 'halaman, hal'],
  ['page', 'th', 'หน้า'],
  ['section', 'en', 'section, desk, rubric'],
  ['section', 'de', 'ressort, rubrik'],
  ['section', 'fr', 'rubrique'],
  ['section', 'es', 'sección'],
  ['section', 'zh', '版面, 版名, 栏目, 欄目'],
  ['section', 'vi', 'chuyên mục, mục'],
  ['section', 'id', 'rubrik berita, kanal berita'],
  ['section', 'th', 'คอลัมน์, หมวด'],
  ['edition', 'en', 'edition, issue'],
  ['edition', 'de', 'ausgabe'],
  ['edition', 'fr', 'édition'],
  ['edition', 'es', 'edición'],
  ['notes', 'en', 'note, notes, comment, comments, remarks, highlights, highlight, annotations'],
  ['notes', 'de', 'notiz, notizen, bemerkung, bemerkungen, kommentar, anmerkung, anmerkungen'],
  ['notes', 'fr', 'remarque, remarques, commentaire, commentaires'],
  ['notes', 'es', 'notas, comentario, comentarios, observaciones, nota'],
  ['notes', 'zh', '备注, 備註, 注释'],
  ['notes', 'vi', 'ghi chú'],
  ['notes', 'id', 'catatan, keterangan'],
  ['notes', 'th', 'หมายเหตุ'],
  ['externalId', 'en', 'article id, document id, doc id, mention id, storeid, accession number, id'],
  ['starred', 'en', 'favorite, favourite, starred, important'],
  ['pageViews', 'en', 'page views, pageviews'],
  ['pageViews', 'zh', '阅读量, 阅读数, 浏览量, 浏览数'],
];

/** Names of figures of reach by what they measure, the preferred first. Desktop, mobile and weekly parts are none. */
// prettier-ignore
const REACH: readonly (readonly [metric: ReachMetric, names: string])[] = [
  ['circulation', 'circulation, print circulation, auflage, druckauflage, verbreitete auflage, verkaufte auflage, tirage, diffusion, tirada, тираж, 発行部数, nakład, circulación, difusión, 发行量, 發行量, oplah, tiras, upplaga, oplag, opplag, baskı adedi, náklad, auflage verbreitet, auflage verkauft, auflage gedruckt, lượng phát hành, số lượng phát hành, ยอดพิมพ์, ยอดจำหน่าย, tiratura, tiragem, oplage'],
  ['readership', 'readership, readers, leser, leserschaft, lecteurs, lectorat, lectores, 读者数, 讀者數, pembaca, bạn đọc, ผู้อ่าน, lettori, lezers, läsare, læsere, lesere, czytelnictwo'],
  ['monthly-uniques', 'unique visitors per month, uvpm, uvm, umv, muv, monthly unique visitors, unique monthly visitors, unique visitors, unique users, unique user, monthly uniques, monthly unique users, visiteurs uniques, usuarios únicos, visitantes únicos, 月独立访客, 独立访客'],
  ['audience', 'audience reach, audience, reach, total reach, potential reach, estimated reach, national viewership, viewership, national viewership audience, local viewership audience, outlet reach, monthly reach, reach new, reach monthly, outlet reach monthly, reichweite, audience totale, portée, alcance, audiencia, аудитория, охват, 覆盖人数, 到达人数, 觸及人數, 受众, jangkauan, jangkauan audiens, độ phủ, lượt tiếp cận, lượng tiếp cận, การเข้าถึง, ยอดเข้าถึง, จำนวนผู้ชม, bereik, räckvidd, rækkevidde, rekkevidde, dotarcie, zasięg, dosah, dosah média, erişim, リーチ, 도달, 도달수, وصول, الوصول'],
];

/** What a name says about its column. */
export interface KnownName {
  readonly field: TableField;
  readonly metric: ReachMetric | null;
  /** The languages in which the name is one. */
  readonly languages: readonly string[];
  /** The smaller, the more it is preferred among names of the same field. */
  readonly rank: number;
}

let known: ReadonlyMap<string, readonly KnownName[]> | null = null;
/** The first words of all names that are known. */
const firstWords = new Set<string>();

/** What a column of this name may be, the likeliest first; empty when the name is not known. */
export function fieldsOfName(name: string): readonly KnownName[] {
  const all = table();
  // Nearly all cells that are asked hold prose, which is not worth folding.
  return beginsAsNone(name) ? [] : (all.get(foldName(name)) ?? []);
}

/** A first word of plain letters with nothing joined to it, which folding only makes small: most words of prose are such. */
const PLAIN_WORD = /^[\s_\-./:*#()[\]{}"|\\,;?&]*(?:([A-Z]*[a-z]*)(?=[ ,;.:]|$))?/u;

/** True where the first word shows that no name is known that begins so; false where it would take folding to tell. */
function beginsAsNone(name: string): boolean {
  const word = PLAIN_WORD.exec(name)?.[1];
  return word !== undefined && word !== '' && !firstWords.has(word.toLowerCase());
}

/**
 * A name as it is compared: NFKC, lower case, words of `camelCase` and `snake_case` apart, marks and brackets gone.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_\-./:*#()[\]{}"|\\,;?&]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function table(): ReadonlyMap<string, readonly KnownName[]> {
  if (known !== null) return known;
  const found = new Map<string, KnownName[]>();
  const add = (
    name: string,
    field: TableField,
    metric: ReachMetric | null,
    language: string,
    rank: number,
  ): void => {
    const key = foldName(name);
    const entries = found.get(key) ?? [];
    const index = entries.findIndex((entry) => entry.field === field);
    const present = entries[index];
    if (present === undefined)
      entries.push({ field, metric, languages: language === '' ? [] : [language], rank });
    else entries[index] = { ...present, languages: [...present.languages, language] };
    found.set(key, entries);
  };
  const all: Names = [
    ...NAMES,
    ...Object.entries(FURTHER_NAMES).flatMap(([language, fields]) =>
      Object.entries(fields).map(([field, names]) => [field as TableField, language, names] as const),
    ),
  ];
  for (const [field, language, names] of all)
    names.split(', ').forEach((name, rank) => {
      add(name, field, null, language, rank);
    });
  REACH.forEach(([metric, names], kind) => {
    names.split(', ').forEach((name, rank) => {
      add(name, 'reach', metric, '', kind * 100 + rank);
    });
  });
  for (const name of found.keys()) firstWords.add(name.split(' ', 1)[0] ?? '');
  known = found;
  return found;
}
