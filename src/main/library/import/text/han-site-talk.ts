import { textWeight } from './text-weight';

/** What sites in Chinese say around a text: by kinds, never by one site's wording. */
const LONGEST = 200;
const LONGEST_PROMPT = 160;

/** What a text was called where it was taken from. */
const ORIGINAL_TITLE =
  /^[（(【]?(?:本文|文章|新闻|新聞)?原(?:文)?(?:标题|標題|题|題)(?:[为為是][:：]?|\s*[:：])\s*[《“「]?.{2,90}[》”」]?[）)】]?$/u;
/** Where more of the kind is, and which app shows it. */
const PROMPTS: readonly RegExp[] = [
  /^[（(【>→]{0,2}\s?(?:更多|相关|相關)(?:精彩|相关|相關|原创)?(?:内容|內容|资讯|資訊|新闻|新聞|报道|報導|信息|攻略|消息|行情)[，,]?\s?(?:尽在|盡在|(?:敬?请|請|欢迎)(?:关注|關注|点击|點擊|下载|下載|看|见|搜索|访问|留意))/u,
  /^[（(【>→]{0,2}\s?(?:安装|安裝|下载|下載|打开|打開|点击(?:下载|安装|打开)|立即(?:下载|打开))[「“《]?.{2,14}?[」”》]?(?:客户端|客戶端|app)(?!的|后|後|时|時|之)[^。]{0,50}$/iu,
  /^(?:长按|長按|扫描|掃描|识别|識別|扫一扫|掃一掃|微信扫).{0,14}(?:二维码|二維碼|小程序码|关注|關注)/u,
  /^.{0,40}(?:點我|点我|點此|点此|按此)(?:下載|下载)[^。]{0,30}$/u,
  /^返回.{0,8}首[页頁]\s?[>》»]*$/u,
  /^[（(【]?(?:文中|本文|文内)?(?:图片|圖片|配图|插图|照片|封面图?|题图|头图|部分图片)(?:均|皆|都)?(?:来自|來自|来源于|源自|取自)(?:互联网|网络|網路|網絡).{0,12}[）)】]?$/u,
  /^(?:点击|點擊)(?:菜单栏|菜單|下方|上方|文末|底部|左下角|此处|这里|[“"「]?阅读原文|[“"「]?閱讀原文).{0,40}$/u,
  /^[（(【]?本文(?:来自|來自|首发于|首發於|刊于|刊載於).{2,80}[）)】]?$/u,
];
/** "编辑|李明": a bar in the place of a label's colon. */
export const HAN_BAR = /^(\p{Script=Han}{1,5})\s*[|｜丨]\s*(?=\p{Script=Han})/u;
/** Buttons and their counts. */
const BUTTON =
  /^(?:图集|圖集|\+\s?\d{1,5}|点赞|點贊|赞\s?\(?\d*\)?|打赏|举报|举报反馈|收起|展开(?:全文|阅读)?|阅读全文|扫码阅读全文|听新闻|朗读|语音播报|(?:阅读|閱讀)?(?:上一篇|下一篇)[:：]?)$/u;
/** How long ago, alone in its line. */
const AGO = /^(?:今天|昨天|前天|刚刚|剛剛|\d{1,2}\s?(?:秒|分钟|分鐘|小时|小時|天)前)$/u;
/** What may not be done without leave. */
const RIGHTS =
  /(?:未[經经]|非[經经]).{0,12}(?:授[權权]|[許许]可|允[許许]|同意)[，,]?.{0,6}(?:不得|禁止|[請请]勿|[謝谢][絕绝]).{0,4}(?:[轉转][載载]|[複复]制|使用|摘[編编]|[鏡镜]像)/u;

/** Whether a line says in Chinese whose the rights are. */
export function isHanRightsNotice(line: string): boolean {
  return line.length <= LONGEST && RIGHTS.test(line);
}

/** From here on a site asks its readers to scan a code and says what that gives them. */
const CODE =
  /^[（(【▲▼↓]{0,3}\s?(?:长按|長按|扫描|掃描|识别|識別|扫一扫|掃一掃|扫码|掃碼).{0,24}(?:二维码|二維碼|小程序|公众号|公眾號|解锁|加入|关注|下载)/u;

/** Whether a line around a text is what the site says, or the title the text had elsewhere. */
export function isHanSiteTalk(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (ORIGINAL_TITLE.test(line) || BUTTON.test(line) || AGO.test(line)) return true;
  return textWeight(line) <= LONGEST_PROMPT * 2 && PROMPTS.some((prompt) => prompt.test(line));
}

/** The title a text had where it was taken from, where a line says so. */
export function originalTitle(line: string): string | null {
  if (!ORIGINAL_TITLE.test(line)) return null;
  const title = line
    .replace(
      /^[（(【]?(?:本文|文章|新闻|新聞)?原(?:文)?(?:标题|標題|题|題)(?:[为為是][:：]?|\s*[:：])\s*/u,
      '',
    )
    .replace(/[）)】]$/u, '');
  return title.replace(/^《([^《》]*)》$/u, '$1').trim();
}

/** Whether a line asks to scan a code, and what follows it is of the same kind. */
export function asksToScan(line: string): boolean {
  return line.length <= LONGEST && CODE.test(line);
}
