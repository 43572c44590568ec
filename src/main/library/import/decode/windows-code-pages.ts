/** Charsets (names `decodeAs` knows) by the numbers of code pages of DOS, Windows and Macs. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  437: 'ibm437',
  737: 'ibm737',
  775: 'ibm775',
  850: 'ibm850',
  852: 'ibm852',
  855: 'ibm855',
  857: 'ibm857',
  858: 'cp858',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  10029: 'maccenteuro',
  20866: 'koi8-r',
  28591: 'iso-8859-1',
  28592: 'iso-8859-2',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The charset of a code page; null for one that cannot be decoded here. */
export function charsetOfCodePage(codePage: number): string | null {
  return CODE_PAGES[codePage] ?? null;
}

/** The code page of a charset as its guess names it, Windows' before others of the same letters; null for one that is none. */
export function codePageOfCharset(charset: string): number | null {
  if (charset === 'gb18030') return 936;
  const found = Object.entries(CODE_PAGES).find(([, name]) => name === charset);
  return found === undefined ? null : Number(found[0]);
}
