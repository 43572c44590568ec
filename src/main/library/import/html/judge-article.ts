import { textWeight } from '../text/text-weight';
import type { PageBody } from './read-body';
import type { Page } from './page';

/** Characters of text below which a page must prove itself an article. */
const SHORTEST_TEXT = 250;
const SHORTEST_PROVEN_TEXT = 60;
/** Short news that are dated: less is a caption or a notice. */
const SHORTEST_DATED_TEXT = 120;
/** A body with more of its text in links is a list of stories. */
const MOST_LINKED = 0.55;
const SHORT_WALL = 1200;

/** What the page's data says about it, read before the document is changed. */
export interface PageSigns {
  readonly saysArticle: boolean;
  readonly asksForLogin: boolean;
}

const WALL =
  /(?:please )?(?:log ?in|sign ?in|register|subscribe)(?: or (?:log ?in|sign ?in|register|subscribe))? (?:to|for) (?:continue|read|access|view|your account)|enter your (?:e-?mail|password)|forgot (?:your )?password|are you a robot|enable javascript|checking your browser|access denied|verify you are human|mot de passe oublié|passwort vergessen|jetzt anmelden|请登录|會員登入/iu;

/** Reads the signs that outlast Readability. */
export function readSigns(page: Page): PageSigns {
  const ogType = page.meta.first('og:type')?.value ?? '';
  const dated =
    page.jsonLd.article?.['datePublished'] !== undefined ||
    page.meta.first('article:published_time') !== null;
  return {
    saysArticle: (page.jsonLd.isNews || /article/iu.test(ogType)) && dated,
    asksForLogin: page.document.querySelector('input[type="password" i]') !== null,
  };
}

/** Whether what was found is an article: enough text of its own (less is enough where a day of publication was found), not a list of links, not a login page. */
export function isArticle(body: PageBody, signs: PageSigns, isDated: boolean): boolean {
  const weight = textWeight(body.text);
  const unproven = isDated ? SHORTEST_DATED_TEXT : SHORTEST_TEXT;
  if (weight < (signs.saysArticle ? SHORTEST_PROVEN_TEXT : unproven)) return false;
  if (body.linkDensity > MOST_LINKED) return false;
  const wall = weight < SHORT_WALL && WALL.test(body.text);
  return !(wall || (signs.asksForLogin && weight < SHORTEST_TEXT * 2 && !signs.saysArticle));
}
