import { isAgency } from './agencies';
import { namesOfHanWords } from './han-names';

const LONGEST_NAME = 60;
/** Desks, collectives and job titles stand where an author would, and are no person. */
const NOT_A_PERSON =
  /^(?:by|von|par|por|oleh|staff|staff (?:reporter|writer)s?|our (?:reporter|correspondent)s?|(?:the )?(?:news|web|online|editorial) ?(?:desk|team|staff|board)|editors?|editorial|redaktion|(?:la )?r[ée]daction|redacci[óó]n|redazione|redaktionen|admin(?:istrator)?|super ?user|webmaster|cortes[íi]a|courtesy|agenc(?:y|ies)|agenturen|news agencies|anonymous|unknown|本报讯|本报记者|编辑部|综合|佚名|匿名|未知|(?:网络|本站|本网|编辑部?)?(?:整理|综合|转载|原创)|网络|newsroom|tim redaksi|redaksi|ban biên tập|phóng viên|nhóm pv|pv|ctv|กองบรรณาธิการ|ทีมข่าว|ผู้สื่อข่าว|guest(?: author| writer)?|site admin|wp-?admin|press release|pressemitteilung|media release|editor|moderator|user|root|webredaktion|onlineredaktion|la redazione|a redação|redação|редакция|админ(?:истратор)?|web desk|internet desk|multimedia desk|管理员|小编|责任编辑|編集部|記者|记者|本站|本网|本報訊|편집부|관리자|온라인뉴스팀|디지털뉴스팀|뉴스팀|هيئة التحرير|المحرر|admin\d*|(?:redacci[óó]n|r[ée]daction|redaktion|redaksi|redazione|redação)\s.*|.*ออนไลน์|(?:ทีมข่าว|กองบรรณาธิการ|สำนักข่าว).*)$/iu;
/** The same in further languages: Bengali, Hindi, Urdu, Persian, Hebrew, Greek and those of Europe's middle, east and north. */
const NO_PERSON_EITHER =
  /^(?:নিজস্ব (?:প্রতিবেদক|প্রতিনিধি|সংবাদদাতা)|স্টাফ রিপোর্টার|(?:অনলাইন|ওয়েব|নিউজ) ডেস্ক|(?:न्यूज|न्यूज़|वेब|ऑनलाइन|डिजिटल) डेस्क|(?:ویب|نیوز) ڈیسک|اسٹاف رپورٹر|تحریریه|מערכת(?: .*)?|σύνταξη|συντακτική ομάδα|redakcja(?: .*)?|redakce|redakcia|redakcija|редакція|szerkesztőség|redac[țţt]ia|toimitus|haber merkezi)$|^(?:.*\s)?(?:প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|ডেস্ক|ब्यूरो|संवाददाता|डेस्क|टीम|प्रतिनिधि|न्यूज|न्यूज़|ڈیسک|ڈیسک|رپورٹ|ലേഖകൻ|ഡെസ്ക്|செய்திப்பிரிவு|செய்தியாளர்|డెస్క్)(?:\s.*)?$/iu;
/** What pages put beside a name: where else its bearer is found, and what the page can do. */
const PAGE_WORDS =
  /(?:^|\s)(?:rss|feeds?|archives?|(?:author|profile) page)(?:$|\s)|^(?:bio(?:graphy)?|profile?|e-?mail|print|website|homepage|contact|follow|twitter|facebook|google ?\+?|linkedin|instagram|mastodon|bluesky|youtube|(?:view|see|read|show) (?:all|more|author|profile|bio)\b.*|\+?\s*(?:已?关注|關注|订阅|訂閱|追蹤|私信|팔로우|구독|フォロー(?:する)?))$/iu;
/** Whom a paper lets write, without a name: "Community Contributor", "Special to the Gazette". */
const NAMELESS =
  /^(?:(?:community|guest|contributing|special|staff|freelance|local|foreign) (?:contributor|writer|author|columnist|correspondent|reporter|editor|blogger)s?|special to .*|contributors?|correspondents?|the|an?|bureau)$/iu;
/** Whose advertisements stand below a text says the same word: "by Taboola". */
const ADVERTISES = /^(?:.*\s)?(?:taboola|outbrain|zergnet|revcontent|mgid|ligatus|plista|popin)$/iu;
/** Firms, by the form of law behind their name or the word for a group. */
const FIRM =
  /[\s,](?:sp\. ?z ?o\. ?o\.|s\.a\.|gmbh|ltd\.?|limited|inc\.?|llc|plc|kft\.?|b\.v\.|s\.r\.l\.|s\.p\.a\.|group|gruppe)$|^(?:grupa|groupe|grupo|gruppo) /iu;
/** What somebody is, as it follows a name with a comma: "Jane Doe, Senior Policy Officer". A bare "Engineer" may be a name. */
const POST =
  /^(?:senior|junior|software|product|chief|lead|staff|technical|program(?:me)?|project|general|managing|executive|vice|deputy|assistant|associate|marketing|communications?|policy|research|data|media|press|regional|national|foreign|political|business|science|health|environment|climate|economics|sports?)\s(?:\p{L}+\s){0,2}(?:engineer|manager|director|developer|analyst|professor|officer|president|advocate|designer|scientist|architect|editor|writer|producer|correspondent|reporter|fellow|lecturer|economist|adviser|advisor)$/iu;
/** Papers, stations and desks as they are called in Chinese and Japanese, by their last characters. */
const HAN_INSTITUTION =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,}(?:新聞社?|新闻社?|通信社?|日报|日報|晚报|晚報|报社|報社|网|網|电视台|電視台|編集部|编辑部|編輯部|取材班|支局|報道部|编辑室|新聞中心|新闻中心)$|^(?:责任编辑|責任編輯|责编|編輯|编辑|校对|审核|監製|监制)\s*[:：]/u;
const TITLES =
  /^(?:by|von|par|por|oleh|di|od|av|af|door|text|foto|photo|reporter|journalist|correspondent|记者|記者|通讯员|通訊員|本报记者|新华社记者|作者|文|โดย)[\s:：/]+/iu;

const PAPER =
  /\s(?:times|news|daily|gazette|tribune|chronicle|herald|today|online|tv|radio|media|network|zeitung|nachrichten)$/iu;

/** What East Asian bylines put behind a name: "신현주 기자", "張三 記者". */
const TITLE_BEHIND =
  /\s*(?:(?:선임|수습|인턴|객원|시민|사진|전문)?기자|특파원|논설위원|편집위원|통신원|记者|記者)(?:[\s/|].*)?$/u;
/** Who helped stands behind a word for it ("Marie Dupont avec AFP"). */
const TOGETHER = /\s(?:avec|with|mit|con|com|met|med)\s(?=(?:l['’])?\p{Lu})/u;

/** What Chinese bylines put between and behind names. */
const HAN_POST =
  /^(?:(?:特约|見習|见习|实习|首席|本报)?(?:记者|記者|通讯员|通訊員|实习生)|(?:摄影|攝影|综合|綜合|文)?(?:报道|報道|報導)|摄影|攝影|文|图|文图|整理|撰文)$/u;

/** Degrees and honours behind a name and a comma: "Jane Doe, MA", "Jane Doe, Ph.D." */
const DEGREES =
  /,\s*(?:M\.?A|M\.?D|Ph\.?\s?D|M\.?B\.?A|R\.?N|J\.?D|M\.?P\.?H|M\.?Sc?|B\.?A|B\.?Sc?|D\.?O|D\.?D\.?S|D\.?V\.?M|Esq|FRCP|OBE|CBE|MBE)\.?(?=\s*(?:[,;&|/]|$|\sand\s|\sund\s))/gu;
/** A generation belongs to its name: "John Doe, Jr." */
const GENERATION = /,\s*(?=(?:Jr|Sr)\.?(?:[\s,;]|$)|I{2,3}(?:[\s,;]|$))/gu;
/** Who helped, in brackets: "Marie Dupont (avec Jean Martin et Anne Petit)". */
const HELPERS = /\s*[(（](?:avec|with|mit|con|com|et|and|und|y)\s+([^()（）]*)[)）]/giu;

/** Splits a list of names as bylines write it; its language, where it is known, tells what a space between Chinese characters means. */
export function splitNames(text: string, language: string | null = null): readonly string[] {
  const separators = /\s*(?:[,，、;；&|｜/]|\s(?:and|und|et|y|e|dan|và|og|och|en|i|و|และ)\s)\s*/iu;
  const parts = text
    .replace(DEGREES, '')
    .replace(GENERATION, ' ')
    .replace(HELPERS, ', $1')
    .split(separators)
    .flatMap((part) => part.split(TOGETHER));
  const names = parts.flatMap((part) =>
    /^[\p{Script=Han}·\s]+$/u.test(part)
      ? namesOfHanWords(
          part.split(/\s+/u).filter((word) => !HAN_POST.test(word)),
          language,
        )
      : [part],
  );
  return mergeSpacedName(
    names
      .filter((name) => !HAN_POST.test(name))
      .map((name) => name.replace(TITLES, '').replace(TITLE_BEHIND, '').trim())
      .filter((name) => name !== ''),
  );
}

/** The persons among names: no desks, agencies, addresses or sentences. */
export function personsAmong(names: readonly string[]): string[] {
  const persons = names.map((name) => name.replace(/^[\s·•–—-]+|[\s·•–—,.;-]+$/gu, '')).filter(isPerson);
  // "Jane Doe / Rivermouth Times": where she writes.
  return [...new Set(withoutPapers(persons))];
}

/** Names without the papers behind them. */
export function withoutPapers(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => i === 0 || !isPaper(name));
}

/** Whether a name ends like a paper's or a station's. */
export function isPaper(name: string): boolean {
  return PAPER.test(name);
}

/** Whether a text reads like the name of one person. */
export function isPerson(name: string): boolean {
  if (
    name.length < 2 ||
    name.length > LONGEST_NAME ||
    NOT_A_PERSON.test(name) ||
    NO_PERSON_EITHER.test(name) ||
    POST.test(name) ||
    PAGE_WORDS.test(name) ||
    NAMELESS.test(name) ||
    FIRM.test(name) ||
    ADVERTISES.test(name) ||
    HAN_INSTITUTION.test(name) ||
    isAgency(name)
  )
    return false;
  // "河口财经-综合": a section and its desk; names of other peoples are written with a point.
  if (/\p{Script=Han}{2}\s?[-–—]\s?\p{Script=Han}{2}/u.test(name)) return false;
  if (/[\d@<>{}_=:：]|https?:|www\.|\.(?:com|cn|net|org)\b/iu.test(name)) return false;
  const words = name.split(/\s+/u);
  return words.length <= 6 && /\p{L}/u.test(name);
}

/** "张 三": a two-character name is often spread with a space; two single characters are one name. */
function mergeSpacedName(names: readonly string[]): readonly string[] {
  const merged: string[] = [];
  for (const name of names) {
    const last = merged.at(-1);
    if (last?.length === 1 && name.length === 1 && /\p{Script=Han}/u.test(last + name))
      merged[merged.length - 1] = last + name;
    else merged.push(name);
  }
  return merged;
}
