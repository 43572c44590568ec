import type { TableField } from './column-mapping';

/**
 * Names of columns in further languages, as those of `column-names.ts`: by language, then by field, separated by commas, the
 * preferred first.
 */
// prettier-ignore
export const FURTHER_NAMES: Readonly<Record<string, Readonly<Partial<Record<TableField, string>>>>> = {
  pt: {
    date: 'data, data de publicação, data da publicação, data publicação, publicado em, data de veiculação',
    time: 'hora, horário',
    headline: 'título, titulo, título da matéria, manchete, título da notícia, matéria, notícia',
    outlet: 'veículo, veiculo, nome do veículo, fonte de notícia, fonte, jornal, mídia, meio de comunicação',
    authors: 'autor, autora, jornalista, repórter',
    section: 'seção, secção, editoria, caderno',
    page: 'página, pág',
    url: 'endereço, ligação, hiperligação, link da matéria',
    body: 'texto, conteúdo, texto completo, íntegra',
    summary: 'resumo, trecho',
    sentiment: 'sentimento, tom, tonalidade, avaliação, classificação',
    tags: 'palavras chave, tags assunto, assunto, tema, temas',
    language: 'idioma, língua', country: 'país', place: 'cidade, praça',
    mediaType: 'tipo de mídia, tipo de veículo, tipo de meio', notes: 'observações, observação, comentários',
  },
  it: {
    date: 'data, data di pubblicazione, data pubblicazione, data di uscita, pubblicato il',
    time: 'ora, orario',
    headline: "titolo, titolo dell'articolo, titolo articolo",
    outlet: 'testata, fonte, nome testata, giornale',
    authors: 'autore, autori, giornalista, firma',
    section: 'sezione, rubrica', page: 'pagina, pag', edition: 'edizione',
    url: 'collegamento, indirizzo web', body: 'testo, contenuto, testo completo', summary: 'riassunto, sintesi, estratto',
    sentiment: 'tono, valutazione', tags: 'parole chiave, argomento, argomenti', language: 'lingua', country: 'paese', place: 'città',
    mediaType: 'tipo di media, tipo media, tipologia', notes: 'commenti, osservazioni',
  },
  nl: {
    date: 'datum, publicatiedatum, verschijningsdatum, gepubliceerd op, datum publicatie',
    time: 'tijd, tijdstip',
    headline: 'titel, kop, koptekst, titel artikel, artikel',
    outlet: 'bron, medium, krant, titel medium, naam medium, mediumnaam, uitgave',
    authors: 'auteur, auteurs, journalist, verslaggever', section: 'rubriek, katern', page: "pagina, pagina's", edition: 'editie',
    url: 'koppeling, webadres', body: 'tekst, inhoud, volledige tekst', summary: 'samenvatting, fragment',
    sentiment: 'toon, sentiment', tags: 'trefwoorden, onderwerp, onderwerpen, thema', language: 'taal', country: 'land', place: 'plaats, stad',
    mediaType: 'mediatype, type medium, soort medium', notes: 'opmerking, opmerkingen, toelichting',
  },
  ru: {
    date: 'дата, дата публикации, дата выхода, опубликовано', time: 'время',
    headline: 'заголовок, название, тема публикации, название статьи', url: 'ссылка, адрес, url ссылка',
    outlet: 'источник, сми, издание, название сми, название источника', authors: 'автор, авторы, журналист',
    body: 'текст, полный текст, содержание', summary: 'анонс, аннотация, краткое содержание, цитата',
    sentiment: 'тональность', tags: 'теги, ключевые слова, рубрика', language: 'язык', country: 'страна', place: 'город',
    mediaType: 'тип сми, категория сми, тип источника', page: 'страница, полоса', notes: 'примечание, примечания, комментарий',
  },
  uk: {
    date: 'дата, дата публікації', headline: 'заголовок, назва', url: 'посилання', outlet: 'джерело, змі, видання', authors: 'автор, журналіст',
    body: 'текст, повний текст', summary: 'анотація', sentiment: 'тональність', page: 'сторінка', notes: 'примітка, примітки',
  },
  pl: {
    date: 'data, data publikacji, data wydania', headline: 'tytuł, nagłówek, tytuł artykułu', outlet: 'źródło, gazeta, nazwa medium, redakcja',
    authors: 'autor, autorzy, dziennikarz', page: 'strona, str', url: 'adres url, odnośnik', body: 'treść, tekst', summary: 'streszczenie, opis',
    sentiment: 'wydźwięk, sentyment', tags: 'słowa kluczowe, temat, tagi', mediaType: 'typ medium, rodzaj medium', section: 'dział', notes: 'uwagi',
  },
  tr: {
    date: 'tarih, yayın tarihi, haber tarihi', time: 'saat', headline: 'başlık, haber başlığı, manşet', outlet: 'gazete, yayın, kaynak, medya, yayın adı, mecra',
    authors: 'yazar, muhabir', page: 'sayfa, sayfa no', url: 'bağlantı, haber linki, adres', body: 'metin, içerik, haber metni', summary: 'özet',
    sentiment: 'duygu, ton, algı', tags: 'etiketler, anahtar kelimeler, konu', section: 'bölüm', notes: 'not, notlar, açıklama', mediaType: 'medya türü, mecra türü',
  },
  ar: {
    date: 'التاريخ, تاريخ النشر', time: 'الوقت', headline: 'العنوان, عنوان الخبر, عنوان المقال', outlet: 'الصحيفة, المصدر, الوسيلة, الوسيلة الإعلامية, اسم الصحيفة, الجريدة',
    authors: 'الكاتب, المؤلف, الصحفي, كاتب المقال', url: 'الرابط, رابط الخبر', body: 'النص, المحتوى, نص الخبر', summary: 'الملخص, ملخص', page: 'الصفحة, رقم الصفحة',
    sentiment: 'التوجه, النبرة, المشاعر', tags: 'الكلمات المفتاحية, الموضوع, التصنيف', language: 'اللغة', country: 'الدولة, البلد', section: 'القسم', notes: 'ملاحظات',
  },
  fa: {
    date: 'تاریخ, تاریخ انتشار', headline: 'عنوان, تیتر', outlet: 'رسانه, منبع, روزنامه', authors: 'نویسنده, خبرنگار', url: 'لینک, پیوند', body: 'متن', summary: 'خلاصه', page: 'صفحه',
  },
  he: {
    date: 'תאריך, תאריך פרסום', headline: 'כותרת', outlet: 'עיתון, מקור, כלי תקשורת', authors: 'כתב, מחבר', url: 'קישור', body: 'טקסט, תוכן', summary: 'תקציר', page: 'עמוד',
  },
  ja: {
    date: '掲載日, 発行日, 日付, 公開日, 配信日, 掲載日時, 放送日', headline: '見出し, タイトル, 記事タイトル, 件名', outlet: '媒体名, 媒体, 新聞名, 掲載媒体, 掲載紙, 紙名',
    authors: '著者, 執筆者, 記者名', body: '本文, 記事本文', summary: '要約, 概要', page: '面, 掲載面, 面名, ページ, 頁', url: 'リンク', sentiment: '論調', mediaType: '媒体種別, 媒体種類',
    tags: 'キーワード, タグ, 分類', notes: '備考, メモ', section: '欄', edition: '朝夕刊, 版',
  },
  ko: {
    date: '날짜, 일자, 보도일, 보도일자, 발행일, 게재일, 게재일자, 일시', headline: '제목, 기사제목, 기사 제목, 기사명', outlet: '매체, 매체명, 언론사, 언론사명, 신문사, 보도매체',
    authors: '기자, 기자명, 작성자', body: '본문, 내용, 기사내용, 기사 본문', url: '링크, 주소, 기사링크, url 주소', page: '면, 지면, 게재면', sentiment: '논조, 성향, 감성',
    summary: '요약', mediaType: '매체유형, 매체구분, 매체 유형', section: '섹션', tags: '키워드, 태그, 분류', notes: '비고, 메모',
  },
  ms: {
    date: 'tarikh, tarikh terbit, tarikh siaran', headline: 'tajuk, tajuk berita', outlet: 'akhbar, nama akhbar', authors: 'pengarang, wartawan', page: 'muka surat', url: 'pautan', body: 'kandungan',
    summary: 'ringkasan', section: 'ruangan',
  },
  sv: {
    date: 'datum, publiceringsdatum, publicerad', time: 'tid, klockslag', headline: 'rubrik, titel', outlet: 'källa, tidning, mediehus, medium, publikation', authors: 'författare, skribent, journalist',
    page: 'sida', url: 'länk', body: 'brödtext, text', summary: 'sammanfattning', sentiment: 'ton, tonalitet', mediaType: 'medietyp, mediatyp', tags: 'ämne, nyckelord', notes: 'kommentar, anmärkning',
  },
  da: {
    date: 'dato, udgivelsesdato, publiceret', headline: 'overskrift, titel', outlet: 'kilde, avis, medie', authors: 'forfatter, journalist', page: 'side', body: 'brødtekst', summary: 'resumé', sentiment: 'tone, tonalitet', mediaType: 'medietype', tags: 'emne, emneord', notes: 'bemærkning, bemærkninger',
  },
  no: {
    date: 'dato, publisert, publiseringsdato', headline: 'overskrift, tittel', outlet: 'kilde, avis, medium', authors: 'forfatter, journalist', page: 'side', url: 'lenke', summary: 'sammendrag', sentiment: 'tone', mediaType: 'medietype, mediatype', tags: 'emne, emneord', notes: 'merknad, merknader',
  },
  cs: {
    date: 'datum, datum vydání', headline: 'titulek, nadpis, název', outlet: 'zdroj, médium, noviny', authors: 'autor', page: 'strana', url: 'odkaz', body: 'obsah', summary: 'shrnutí', sentiment: 'vyznění',
  },
  el: {
    date: 'ημερομηνία', headline: 'τίτλος', outlet: 'μέσο, εφημερίδα, πηγή', authors: 'συντάκτης', page: 'σελίδα', url: 'σύνδεσμος', body: 'κείμενο', summary: 'περίληψη',
  },
};
