/** A count of views as pages print it ("1,204", "3.5k", "1.2万"), or null. Views are never reach. */
export function readCount(text: string): number | null {
  const match =
    /^[(（[]?\s*(\d{1,3}(?:[,. \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)\s*(万|萬|千|k|m|tsd|mio)?\.?\s*[\])）]?\s*(?:次|人|times|views?|hits?|reads?|clicks?|lượt(?:\s(?:xem|đọc|truy cập))?|ครั้ง|คน|kali(?:\s(?:dilihat|dibaca|ditonton))?|tontonan|pembaca|fois|mal|veces|vues|vistas|visitas|lecturas|lectures|aufrufe|klicks|回|조회)?\s*$/iu.exec(
      text.trim(),
    );
  if (match === null) return null;
  const [, digits = '', unit] = match;
  const grouped = /^\d{1,3}(?:[,. \u00a0\u202f]\d{3})+$/u.test(digits) && unit === undefined;
  const value = grouped ? Number(digits.replace(/\D/gu, '')) : Number(digits.replace(',', '.'));
  const count = Math.round(value * (FACTORS[unit?.toLowerCase() ?? ''] ?? 1));
  return Number.isSafeInteger(count) ? count : null;
}

const FACTORS: Readonly<Record<string, number>> = {
  万: 10_000,
  萬: 10_000,
  千: 1000,
  k: 1000,
  tsd: 1000,
  m: 1_000_000,
  mio: 1_000_000,
};
