import { foldSpace, isElement, parsePage, type DomElement, type DomNode } from '../html/dom';

/** Words of the link from what a feed gives of a text to the rest. */
const TO_THE_REST =
  /^[[(]?(?:continue reading|keep reading|read (?:more|on|the (?:full|whole|rest)[^.]{0,40})|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|sigue leyendo|continuar leyendo|leggi tutto|continua a leggere|ler mais|leia mais|continue lendo|lees (?:meer|verder)|verder lezen|læs (?:mere|videre)|les (?:mer|videre)|läs (?:mer|vidare)|czytaj (?:dalej|więcej)|číst (?:dále|více)|tovább olvasom|читать (?:далее|дальше|полностью)|читати далі|devamını oku|baca selengkapnya|xem thêm|đọc tiếp|อ่านต่อ|阅读全文|閱讀全文|閱讀更多|阅读更多|続きを読む|続きをみる|더 보기|اقرأ المزيد|متابعة القراءة)(?:\s.{0,80})?[\s.…»→>\])]*$/iu;
/** What WordPress writes below each text of its feeds. */
const APPEARED_FIRST =
  /^(?:the post|der beitrag|l['’]article|la entrada|el artículo|l['’]articolo|il post|o post|het bericht|wpis|indlægget|innlegget|inlägget|запись|сообщение)\s.{1,300}\s(?:(?:first )?appeared first on|erschien zuerst (?:auf|bei)|est apparu en premier sur|(?:se publicó|apareció) primero en|(?:proviene da|sembra essere il primo su)|(?:apareceu primeiro em)|(?:verscheen eerst op|pochodzi z serwisu|blev først udgivet på|dukket først opp på|dök först upp på)|впервые появились? (?:на|в))\s.{1,120}$/iu;
const LONGEST_LINK = 140;
const LONGEST_WORDS = 24;
const MOST_TAKEN = 3;

/** The HTML of a feed's item without what leads to the rest of the text and says where it stood first, at its end. */
export function withoutFeedTail(html: string): string {
  if (!/<[a-z]/iu.test(html)) return html;
  const { body } = parsePage(html);
  const taken = Array.from({ length: MOST_TAKEN }).filter(() => takeTail(body)).length;
  return taken === 0 ? html : body.innerHTML;
}

function takeTail(root: DomElement): boolean {
  const last = lastNode(root);
  if (last === null) return false;
  const words = foldSpace(last.textContent ?? '');
  const isLink = isElement(last) && linkedWords(last) === words;
  // Without a link, only the few words themselves say that there is more.
  const isRest = words.length <= (isLink ? LONGEST_LINK : LONGEST_WORDS) && TO_THE_REST.test(words);
  const isNotice = isElement(last) && last.querySelector('a') !== null && APPEARED_FIRST.test(words);
  if (isElement(last) && (isRest || isNotice)) {
    last.remove();
    return true;
  }
  // The link may stand behind the last words of the last paragraph.
  return isElement(last) && last.localName !== 'a' && takeTail(last);
}

/** The words of the link an element is or holds; null without one. */
function linkedWords(element: DomElement): string | null {
  const link = element.localName === 'a' ? element : element.querySelector('a');
  return link === null ? null : foldSpace(link.textContent ?? '');
}

function lastNode(root: DomElement): DomNode | null {
  return [...root.childNodes].findLast((node) => (node.textContent ?? '').trim() !== '') ?? null;
}
