/**
 * The address as it may be given to the system's browser or mail program, or null.
 * Only http, https and mailto; no credentials in the address; a mailto may not attach files (RFC 6068 allows any
 * header, and some mail programs take `attach`).
 */
export function externalAddress(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') {
    return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
  }
  if (url.protocol !== 'mailto:') return null;
  for (const name of url.searchParams.keys()) {
    if (!['subject', 'body', 'cc'].includes(name.toLowerCase())) return null;
  }
  return url.href;
}
