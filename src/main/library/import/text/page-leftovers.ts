import { COMMENTS, FOOT_LINE, LEADS_AWAY, SIGNED } from './line-families';
import { textWeight } from './text-weight';

const LONGEST_FOOT_LINE = 120;
const LONGEST_LEFTOVER = 100;
const LONGEST_DISCLAIMER = 400;

/** Buttons for letter sizes, printing, sharing. */
const BUTTONS =
  /^(?:[A大中小+\-特]\s*){1,6}$|^(?:[[【（(]?\s*(?:print|share|listen|follow|e-?mail|save|bookmark|打印(?:本页|本文)?|列印|关闭(?:窗口|本页)?|關閉|返回(?:顶部|上页)?|分享|收藏|(?:我要)?纠错|字[号號](?:\s*[大中小])*|字体|阅读原文|查看原文|大|中|小)\s*[\]】）)]?\s*){1,6}$/iu;
const SHARES =
  /^(?:share|partager|teilen|compartir|comparte|condividi|bagikan|kongsi|chia sẻ|แชร์|分享|delen?|deel|dela|jaa|udostępnij|podziel się|sdílet|sdílejte|zdieľať|megosztás|megosztom|paylaş|поделиться|поділитися|compartilh(?:e|ar)|partilh(?:e|ar)|distribuie|κοινοποίηση|シェア(?:する)?|共有|공유(?:하기)?|مشاركة|شارك|שתפו?|साझा करें)(?:\s+(?:this|on|to|auf|sur|en|di|pada|ke|trên|op|på|na|no|su|pe|в|cet article|artikel))?(?:\s*[:：–-]\s*|\s+|$)(?:(?:facebook|twitter|x|whats ?app|wechat|weibo|line|linkedin|telegram|e-?mail|link|,|\||\/|&|-)\s*)*$/iu;
/** "Page 2 of 3", "Pages: 1 2 3". */
const PAGE_OF =
  /^(?:pages?|seite|página|pagina|halaman|trang|หน้า)\s*[:：]?\s*\d+(?:\s*(?:of|von|de|di|dari|\/|\s)\s*\d+)*$/iu;
/** How long it takes to read. */
const READING_TIME =
  /^(?:(?:temps|durée) de lecture|lese(?:dauer|zeit)|tiempo de lectura|tempo d[ei] le(?:itura|ttura)|reading time|read time|waktu baca|thời gian đọc|阅读时间)\s*[:：]?\s*\d+\s*\p{L}{0,8}\.?$|^\d+\s*(?:min(?:ute)?s?\.?|phút|menit|minit|นาที|分钟)(?:\s*(?:read|lesezeit|de lecture|de lectura|baca|bacaan|đọc|阅读))?$/iu;
const COUNTED_COMMENTS = /^(?:ý kiến(?: bạn đọc)?|phản hồi|ulasan|评论|評論)\s*\(?\d+\)?$/iu;
/** What stood there instead of a picture or a film: "[Gambas:Video 20detik]". */
const EMBED =
  /^\[(?:gambas|video|foto|photo|image|img|gallery|galeri|embed|iframe|tweet|instagram)\b[^\]]{0,80}\]$/iu;
const INITIALS = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\.?$/u;
const DISCLAIMER =
  /^[*（([【]?\s?(?:特别声明|免责声明|版权声明|版权说明|声明[:：]|disclaimer\b|haftungsausschluss|descargo de responsabilidad|avertissement|this (?:story|article|report|copy) (?:has not been edited|is (?:auto|published|generated)|was (?:auto|originally published))|本文(?:为|系|来源|转载|转自)|以上(?:内容|文章|观点))/iu;

/** Whether a line is a button, a count of comments, a time to read or the like, wherever it stands. */
export function isLeftover(text: string): boolean {
  return (
    text.length <= LONGEST_LEFTOVER &&
    (BUTTONS.test(text) ||
      SHARES.test(text) ||
      READING_TIME.test(text) ||
      PAGE_OF.test(text) ||
      COMMENTS.test(text) ||
      COUNTED_COMMENTS.test(text) ||
      EMBED.test(text))
  );
}

/** Whether a paragraph says what nobody answers for, or whose the rights are. */
export function isDisclaimer(text: string): boolean {
  return text.length < LONGEST_DISCLAIMER && DISCLAIMER.test(text);
}

/** Whether a line below a text is none of it: it leads to other texts, signs with initials, says what nobody answers for. */
export function isFootLeftover(text: string): boolean {
  if (text.length > LONGEST_DISCLAIMER) return false;
  if (
    isLeftover(text) ||
    INITIALS.test(text) ||
    SIGNED.test(text) ||
    /^\p{Ll}{2,3}\/\p{Ll}{2,3}$/u.test(text)
  )
    return true;
  if (isDisclaimer(text)) return true;
  if (textWeight(text) > LONGEST_FOOT_LINE || /[\p{L}\p{M}][.!?。！？]["”’»]?$/u.test(text)) return false;
  return LEADS_AWAY.test(text) || FOOT_LINE.test(text);
}
