/** Where an article of a paper or magazine appeared: one that has a page, or no address, on paper. */
export function mediumOfReference(url: string | null | undefined, page: string | null): 'print' | 'online' {
  return (url ?? null) === null || page !== null ? 'print' : 'online';
}
