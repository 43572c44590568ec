/** What to do with a file of a format that is known by sight only, by the format's plain name. */
const ADVICE: Readonly<Record<string, string>> = {
  'AVIF pictures': 'Save the picture as JPEG or PNG and import that.',
  'Outlook Express mailboxes (DBX)':
    'Drag the messages out of the program into a folder, where each becomes an .eml file; import that folder.',
  'Notes databases (NSF)':
    'In Notes, select the messages and drag them into a folder, where each becomes an .eml file; import that folder.',
  'documents of before Word 6': 'Open it in LibreOffice, save it as .docx and import that.',
  'old Office files': 'Open it in LibreOffice, save it as PDF and import that.',
  'Keynote presentations': 'Open it in Keynote, export it as PDF and import that.',
  'Numbers tables': 'Open it in Numbers, export it as Excel or CSV and import that.',
  'Pages documents': 'Open it in Pages, export it as Word or PDF and import that.',
  'lists of feeds (OPML)':
    'It names feeds and holds no articles. Save the stories you want from your feed reader, or paste their links.',
  'references in YAML': 'Export them from your reference manager as CSL-JSON, RIS or BibTeX and import that.',
  'JSON files':
    'What read-later services, feed readers, chats, agencies, reference managers and Clipdesk itself write in JSON comes in; this is none of it. Export it as web pages, CSV or RIS where it comes from, or copy the text and paste it.',
  'XML files':
    'What agencies, feeds, reference managers and databases write in XML comes in; this is none of it. Export it as web pages, CSV or RIS where it comes from, or copy the text and paste it.',
  'address cards and calendars': 'They hold no articles.',
  'audio and video files':
    'Save what is said as subtitles or a transcript where the film is shown, and import that.',
  '7-Zip archives': 'Unpack it and import the folder.',
  'Cabinet archives': 'Unpack it and import the folder.',
  'LHA archives': 'Unpack it and import the folder.',
  'cpio archives': 'Unpack it and import the folder.',
  'xar archives': 'Unpack it and import the folder.',
  'files packed by compress, lzip, LZ4, lzop, lrzip or LZMA': 'Unpack it and import the folder.',
  'RAR archives': 'Unpack it and import the folder.',
  'ar archives': 'Unpack it and import the folder.',
  'bzip2 archives': 'Unpack it and import the folder.',
  'xz archives': 'Unpack it and import the folder.',
  'Zstandard archives': 'Unpack it and import the folder.',
};

/** The advice as a sentence with a space before it; empty where there is none. */
export function adviceFor(format: string): string {
  const advice = ADVICE[format];
  return advice === undefined ? '' : ` ${advice}`;
}
