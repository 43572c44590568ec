import {
  BookmarkEnd,
  BookmarkStart,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type PageReference,
  type ParagraphChild,
} from 'docx';
import { isLanguageTag } from '../../../../shared/messages/language-name';

/** Characters XML 1.0 does not have (2.2): control characters, halves of characters. A file with one cannot be opened. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** True when the first letter is of a script written from right to left, as browsers decide it (`dir="auto"`). */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** A text without the characters no document may hold. */
export function clean(text: string): string {
  return text.replace(NO_XML, '');
}

/** A text as runs: line breaks are kept, characters no document may hold are left out. `language` is a BCP 47 tag. */
export function runs(text: string, language: string | null = null, look: IRunOptions = {}): TextRun[] {
  const tag = language !== null && isLanguageTag(language) ? language : null;
  return clean(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          ...look,
          text: line,
          ...(at > 0 ? { break: 1 } : {}),
          ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
          ...(tag === null ? {} : { language: { value: tag, eastAsia: tag, bidirectional: tag } }),
        }),
    );
}

/** A paragraph of one text, in its own direction. */
export function paragraph(
  text: string,
  options: Omit<IParagraphOptions, 'text' | 'children'> & {
    readonly language?: string | null;
    readonly look?: IRunOptions;
  } = {},
): Paragraph {
  const { language = null, look = {}, ...layout } = options;
  return directed(text, runs(text, language, look), layout);
}

/** A paragraph of these children, in the direction of the text they show. */
export function directed(
  text: string,
  children: readonly ParagraphChild[],
  layout: Omit<IParagraphOptions, 'text' | 'children'> = {},
): Paragraph {
  return new Paragraph({ ...layout, ...(isRightToLeft(text) ? { bidirectional: true } : {}), children });
}

/** The paragraphs of a text, which an empty line parts. */
export function paragraphsOf(
  text: string,
  options: Parameters<typeof paragraph>[1] = {},
): readonly Paragraph[] {
  return text
    .split(/\n{2,}/u)
    .filter((one) => one.trim() !== '')
    .map((one) => paragraph(one, options));
}

/** Runs that links lead to by `name`; `id` is a number no other bookmark of the document has (ECMA-376, 17.13.6.2). */
export function bookmarked(name: string, id: number, children: readonly TextRun[]): ParagraphChild[] {
  return [child(new BookmarkStart(name, id)), ...children, child(new BookmarkEnd(id))];
}

/** A part that stands in paragraphs, which the library's own type of their children leaves out. */
export function child(part: BookmarkStart | BookmarkEnd | PageReference): ParagraphChild {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  return part;
}
