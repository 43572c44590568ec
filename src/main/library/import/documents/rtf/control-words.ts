/** Destinations whose text is not the document's (RTF 1.9.1, “Destinations”). */
export const SKIPPED = new Set(
  (
    'colortbl info pict object objdata header headerl headerr headerf footer footerl footerr footerf annotation ' +
    'atnid atnauthor atntime atnicn atnref atrfstart atrfend listtable listoverridetable revtbl rsidtbl generator themedata ' +
    'colorschememapping datastore latentstyles xmlnstbl wgrffmtfilter filetbl bkmkstart bkmkend xe tc tcn rxe txe ' +
    'nonshppict sp sn sv pntxta pntxtb pnseclvl userprops ftnsep ftnsepc aftnsep aftnsepc private'
  ).split(' '),
);
/** Destinations that are skipped but for one part of them: a shape's words, and of a text written twice the one in Unicode. */
export const SKIPPED_AROUND = new Set(['shpinst', 'upr']);
/** Destinations that hold what is shown before a point of a list, as text (RTF 1.9.1, “List Tables”). */
export const LIST_TEXTS = new Set(['listtext', 'pntext']);
/** Destinations with `\*` before them whose text is the document's all the same. */
export const STARRED_TEXT = new Set(['ud', 'shppict', 'bkmkcont']);

/** Control words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  nestcell: ' ',
};
