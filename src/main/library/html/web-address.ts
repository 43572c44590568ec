/** Longer addresses are data in disguise, and no reader follows them. */
const MAX_LENGTH = 4_000;

/**
 * An address that a page may link to: absolute `http` or `https`, as the URL standard writes it. Null for anything
 * else (`javascript:`, `data:`, `file:`, relative or broken addresses), which is then shown as text.
 */
export function webAddress(address: string | null): string | null {
  if (address === null || address.length > MAX_LENGTH) return null;
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return null;
  const { protocol, href } = new URL(trimmed);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
