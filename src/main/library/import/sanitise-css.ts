const RASTER_URL = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/iu;
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/giu;
const FUNCTION_THAT_LOADS =
  /(?:(?:-webkit-)?image-set|-webkit-cross-fade|cross-fade|image|element|-moz-element|src|paint|attr)\s*\(/giu;
const RUNS = /expression\s*\(|behaviou?r\s*:|-moz-binding\s*:|javascript\s*:|vbscript\s*:|livescript\s*:/giu;
/** Style that is still changing after so many passes was made to get past them. */
const MOST_PASSES = 10;

/**
 * Style rules or declarations that can neither load anything nor run anything: `@import`, addresses, IE's expressions
 * and bindings are gone, escapes that could hide them are resolved first, and no `<` is left that could end a style
 * element. What is left may still look odd, which is all that style may do.
 */
export function sanitiseCss(css: string): string {
  let before = css;
  // What a removal joins must not become what was to be removed.
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const after = clean(before);
    if (after === before) return after;
    before = after;
  }
  return '';
}

function clean(css: string): string {
  return (
    css
      .replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, ' ')
      .replace(/<!--|-->|\u0000/gu, '')
      .replace(ESCAPE, (_, hex: string | undefined, character: string | undefined) =>
        unescape(hex, character),
      )
      .replaceAll('<', '')
      .replaceAll('\\', '')
      .replace(/@(?:import|charset|namespace)(?:\b[^;{}]*;?)?/giu, '')
      .replace(
        /url\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)?/giu,
        (_, a?: string, b?: string, c?: string) => {
          const address = (a ?? b ?? c ?? '').trim();
          return RASTER_URL.test(address) ? `URL("${address}")` : 'none';
        },
      )
      // Whatever still opens an address is broken off.
      .replace(/url\s*\((?!"data:image\/)/giu, 'none(')
      .replace(FUNCTION_THAT_LOADS, 'none(')
      .replace(RUNS, 'none:')
  );
}

function unescape(hex: string | undefined, character: string | undefined): string {
  if (hex === undefined) return /[a-z0-9_-]/iu.test(character ?? '') ? (character ?? '') : '';
  const code = Number.parseInt(hex, 16);
  const plain =
    code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  // Quotes, brackets and the like were escaped in order to be text; they must not become structure.
  return /[\p{L}\p{N}_-]/u.test(plain) ? plain : '';
}

/** Whether an address is a picture inside the document itself, of a kind that cannot carry script. */
export function isRasterDataUrl(address: string): boolean {
  return RASTER_URL.test(address.trim());
}
