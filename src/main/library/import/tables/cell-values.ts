import type { Clipping, ClippingFields, MediaType } from '../../../../shared/model/clipping';
import { readCount } from '../text/read-count';

/** Words for kinds of media, folded, by what they mean. */
// prettier-ignore
const MEDIA: readonly (readonly [MediaType, string])[] = [
  ['print', 'print, press, newspaper, newspapers, magazine, magazines, journal, newspaper article, newspaperarticle, magazine article, magazinearticle, print media, tageszeitung, zeitung, zeitschrift, publikumszeitschrift, fachzeitschrift, wochenzeitung, printmedien, print medien, presse, presse écrite,  imprimé, prensa, impreso, prensa escrita, 报纸, 報紙, 杂志, 雜誌, 平面媒体, 平面, báo in, báo giấy, cetak, media cetak, koran, หนังสือพิมพ์, สิ่งพิมพ์, นิตยสาร'],
  ['online', 'online, web, website, online news, news, internet, digital, webpage, web page, news site, online media, online newspaper, onlinenews, online medien, online medium, site web, en ligne, presse en ligne, sitio web, en línea, 网络, 網路, 网络媒体, 网媒, 网站, 新闻网站, báo điện tử, báo mạng, trang tin, daring, media online, media daring, ออนไลน์, เว็บไซต์'],
  ['tv', 'tv, television, fernsehen, télévision, tele, televisión, 电视, 電視, truyền hình, televisi, โทรทัศน์, ทีวี'],
  ['radio', 'radio, hörfunk, rundfunk, 广播, 廣播, đài phát thanh, phát thanh, วิทยุ'],
  ['podcast', 'podcast, podcasts, 播客, พอดแคสต์'],
  ['agency', 'agency, news agency, newswire, wire, wire service, agentur, nachrichtenagentur, presseagentur, agence, agence de presse, agencia, agencia de noticias, 通讯社, thông tấn xã, kantor berita, สำนักข่าว'],
  ['blog', 'blog, blogs, weblog, blog post, blogpost, 博客, บล็อก'],
  ['social', 'social, social media, twitter, x, facebook, instagram, youtube, linkedin, reddit, tiktok, forum, forums, weibo, wechat, soziale medien, réseaux sociaux, redes sociales, 社交媒体, 微博, 微信, mạng xã hội, media sosial, โซเชียลมีเดีย, โซเชียล'],
];
const MEDIA_OF_WORD = new Map(
  MEDIA.flatMap(([type, words]) => words.split(', ').map((word) => [word, type] as const)),
);

/** Further words for kinds, which papers' names begin with too: they are a kind only where nothing else is said. */
// prettier-ignore
const WHOLE_MEDIA: readonly (readonly [MediaType, string])[] = [
  ['print', 'tages und wochenpresse, tagespresse, wochenpresse, fachpresse, publikumspresse, printmedien, zeitungen, zeitschriften, anzeigenblatt, pqr, pqn, quotidien, presse quotidienne, presse magazine, dagblad, krant, tijdschrift, vakblad, tryckt, tryckt media, dagstidning, trykt, avis, stampa, quotidiano, quotidiani, periodico, carta stampata, jornal, jornal impresso, revista, impresso, mídia impressa, prasa, gazeta, dziennik, пресса, газета, газеты, журнал, печатные сми, gazete, dergi, 新聞, 雑誌, 신문, 지면, 잡지, صحف, صحيفة, جريدة'],
  ['online', 'onlinemedien, online press, internetmedien, portal, portale, news portal, portal berita, sito, sito web, webb, nätet, nettavis, netavis, netmedie, internett, ウェブ, オンライン, 온라인, 인터넷, интернет, интернет сми, сми в интернете, إلكتروني, موقع إلكتروني'],
  ['tv', 'telewizja, televisão, televisione, телевидение, тв, televizyon, テレビ, 텔레비전, 방송, تلفزيون, fernsehbeiträge'],
  ['radio', 'rádio, радио, radyo, ラジオ, 라디오, إذاعة, hörfunkbeiträge'],
  ['agency', 'agenturen, nachrichtenagenturen, agenzia, agenzia di stampa, agência, agência de notícias, nyhetsbyrå, agencja, agencja prasowa, информагентство, информационное агентство, ajans, haber ajansı, 通信社, 통신사'],
];
const MEDIA_OF_WHOLE = new Map(
  WHOLE_MEDIA.flatMap(([type, words]) => words.split(', ').map((word) => [word, type] as const)),
);

/** The kind of medium a cell names, or begins with ("Blog, Blog other"), or null. */
export function mediaTypeOf(text: string): MediaType | null {
  return mediaKindOf(text) ?? MEDIA_OF_WORD.get(foldMedia(text).split(/[ ,;]/u)[0] ?? '') ?? null;
}

/** The kind of medium that a text names and nothing else, or null. */
export function mediaKindOf(text: string): MediaType | null {
  const folded = foldMedia(text);
  return MEDIA_OF_WORD.get(folded) ?? MEDIA_OF_WHOLE.get(folded) ?? null;
}

function foldMedia(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\-–/]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The clipping's type that goes with a kind of medium. */
export function typeOfMedia(media: MediaType): ClippingFields['type'] {
  if (media === 'print') return 'article-newspaper';
  if (media === 'tv' || media === 'radio' || media === 'podcast') return 'broadcast';
  return media === 'social' ? 'post' : 'webpage';
}

/** A figure of an audience as tables write it ("1,234,567", "34.567", "1.2M", "12345.0"), or null. */
export function readFigure(text: string): number | null {
  // "10万+", "1,000+": at least so many.
  const trimmed = text
    .trim()
    .replace(/\s*[+＋]$/u, '')
    .replace(/['’](?=\d{3})/gu, '');
  const whole = /^(\d+)[.,]0{1,2}$/u.exec(trimmed)?.[1];
  const grouped = /^(\d{1,3}(?:,\d{3})+)\.\d{1,2}$|^(\d{1,3}(?:\.\d{3})+),\d{1,2}$/u.exec(trimmed);
  return readCount(whole ?? grouped?.[1] ?? grouped?.[2] ?? trimmed);
}

// prettier-ignore
const TONES: readonly (readonly [value: number, words: string])[] = [
  [2, 'very positive, strongly positive, sehr positiv, très positif, muy positivo, 非常正面, rất tích cực, sangat positif'],
  [1, 'positive, positiv, positif, positivo, positiva, positieve, positief, pos, good, favourable, favorable, somewhat positive, eher positiv, slightly positive, plutôt positif, 正面, 积极, 正向, pozytywny, pozytywna, olumlu, إيجابي, إيجابية, 긍정, 긍정적, ポジティブ, 肯定的, позитив, позитивный, позитивная, позитивно, положительная, положительный, tích cực, บวก, เชิงบวก, ด้านบวก, + , 👍'],
  [0, 'neutral, neutre, neutro, neutra, netral, balanced, ausgewogen, 中性, 中立, neutraal, neutralny, neutralna, nötr, محايد, محايدة, 중립, 중립적, ニュートラル, нейтральный, нейтральная, нейтрально, trung lập, trung tính, เป็นกลาง, กลาง'],
  [-1, 'negative, negativ, négatif, négative, negatif, negativo, negatief, negatieve, negatywny, negatywna, olumsuz, سلبي, سلبية, 부정, 부정적, ネガティブ, 否定的, негатив, негативный, негативная, негативно, отрицательная, отрицательный, negativa, neg, bad, unfavourable, unfavorable, critical, kritisch, somewhat negative, eher negativ, slightly negative, plutôt négatif, 负面, 負面, 消极, tiêu cực, ลบ, เชิงลบ, ด้านลบ'],
  [-2, 'very negative, strongly negative, sehr negativ, très négatif, muy negativo, 非常负面, rất tiêu cực, sangat negatif'],
];
const TONE_OF_WORD = new Map(
  TONES.flatMap(([value, words]) => words.split(', ').map((word) => [word.trim(), value] as const)),
);
const MIXED = /^(?:mixed|gemischt|mitigé|mixte|mixto|ambivalent|混合|campuran)$/u;
const NUMBER = /^[+-−]?\d+(?:[.,]\d+)?$/u;

/** How a column of tone is to be read: figures only on a scale that has a side below zero. */
export interface ToneScale {
  /** The greatest figure either side of zero; null when the column holds no figures whose scale is known. */
  readonly greatest: number | null;
  /** The column is written in signs: where a cell says `+`, `-` is no dash for "not rated". */
  readonly signs: boolean;
}

/** The scale of a column of tone, from all its cells. */
export function toneScaleOf(texts: readonly string[]): ToneScale {
  const figures = texts.filter((text) => NUMBER.test(text)).map(figureOf);
  const greatest = figures.reduce((most, figure) => Math.max(most, Math.abs(figure)), 0);
  return {
    greatest: figures.some((figure) => figure < 0) ? greatest : null,
    signs: texts.some((text) => /^\+{1,2}$/u.test(text.trim())),
  };
}

/** Value and note of a tone; null when the cell says nothing. What is not understood is unrated, with the cell as its note. */
export function readTone(
  text: string,
  scale: ToneScale,
): Pick<Clipping['tone'][number], 'value' | 'note'> | null {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+(?=\p{L})/gu, ' ')
    .trim();
  const sign = scale.signs ? toneOfSign(folded) : null;
  if (sign !== null) return { value: sign, note: null };
  if (
    folded === '' ||
    /^(?:-|–|n\/?a|none|null|not rated|unrated|unknown|not scored|ohne|k\. ?a\.)$/u.test(folded)
  )
    return null;
  const known = TONE_OF_WORD.get(folded);
  if (known !== undefined) return { value: known, note: null };
  if (NUMBER.test(text) && scale.greatest !== null) {
    const figure = figureOf(text);
    const strong = scale.greatest > 1 && scale.greatest <= 2 && Number.isInteger(figure);
    return {
      value: strong ? figure : Math.sign(figure),
      note: strong || Math.abs(figure) === 1 || figure === 0 ? null : text,
    };
  }
  return { value: null, note: MIXED.test(folded) ? folded : text.slice(0, 100) };
}

function toneOfSign(text: string): number | null {
  if (/^\+{1,2}$/u.test(text)) return text.length;
  if (/^[-–−]{1,2}$/u.test(text)) return -text.length;
  return /^(?:[o0=±~]|\+\/-)$/u.test(text) ? 0 : null;
}

function figureOf(text: string): number {
  return Number(text.replace('−', '-').replace(',', '.'));
}
