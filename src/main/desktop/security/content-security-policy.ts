/** The page's own policy. `http:` and `https:` in frame-src let the navigation guard see a clicked link, and stop it. */
export const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: clip:",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src clip: http: https:',
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A clipping's policy: nothing runs, nothing is fetched, only the app may frame it. */
export const clipPolicy = [
  "default-src 'none'",
  'img-src clip: data:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors app:',
  'sandbox',
].join('; ');

/** Headers every answer of our protocols carries. */
export function secureHeaders(policy: string, contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}
