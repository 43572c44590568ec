/** "{{page.title}}", "${title}", "<%= name %>", "[[title]]", "%SITE_NAME%", also with the site's name beside it. */
const PLACEHOLDER =
  /\{\{[^{}]{1,80}\}\}|\$\{[\w.]{1,60}\}|<%[^%]{1,80}%>|^\[\[[\w. ]{1,60}\]\]$|^%\w{2,40}%$/u;
/** What programs write where a value is missing. */
const NO_VALUE = /^(?:undefined|null|none|nan|\[object object\])$/iu;

/** Whether a value is what a template left unfilled, which is none. */
export function isUnfilled(value: string): boolean {
  return NO_VALUE.test(value) || PLACEHOLDER.test(value);
}
