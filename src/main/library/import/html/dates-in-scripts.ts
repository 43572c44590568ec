import type { ElementIndex } from './element-index';

/** Names in data and variables under which content systems keep the time of publication. */
const NAMED =
  /\\?"(?:datePublished|publishedAt|published_at|publish(?:ed)?Date|publish(?:ed)?_?[tT]ime|firstPublished|pubDate|dateCreated|deploy(?:Dt|Date|edAt)|regist?(?:Dt|Date))\\?"\s*:\s*\\?"([^"\\]{8,40})\\?"/u;
/** The same as a variable, as WeChat has it: `var createTime = '2024-05-01 09:30'`; its `ct` counts seconds. */
const ASSIGNED = /\b(?:createTime|publish_?time)\s*=\s*["'](\d{4}-\d{1,2}-\d{1,2}[^"']{0,20})["']/iu;
const COUNTED = /\bvar\s+ct\s*=\s*["'](\d{10})["']/u;

/** Pages that build themselves in the browser keep their data in scripts: what may be the day of publication there, the surest first. */
export function datesInScripts(elements: ElementIndex): readonly string[] {
  const texts = elements.all('script:not([src])').map((script) => script.textContent ?? '');
  return [NAMED, ASSIGNED, COUNTED].flatMap((pattern) =>
    texts.map((text) => pattern.exec(text)?.[1]).filter((date) => date !== undefined),
  );
}
