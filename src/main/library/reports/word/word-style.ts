import type { IStylesOptions } from 'docx';

/** Sizes are half points, distances twentieths of a point (ECMA-376, 17.3.2.38 and 17.3.1.33). */
const INK = '1D1D1F';
export const SECONDARY = '5F5F66';
export const HAIRLINE = 'D9D9DE';
const SERIF = 'Georgia';
export const SANS = 'Calibri';

/** Names of the paragraph styles a report uses beside the headings; people can change each for the whole document. */
export const styleIds = {
  meta: 'ClipMeta',
  outlet: 'ClipOutlet',
  summary: 'ClipSummary',
  remark: 'ClipRemark',
  label: 'Label',
  coverLine: 'CoverLine',
  cell: 'TableCell',
  contents1: 'TOC1',
  contents2: 'TOC2',
} as const;

/** The look of a Word report: one serif for reading, one sans for what stands around the texts. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 290 } },
    },
    title: {
      run: { font: SERIF, size: 60, bold: true, color: INK },
      paragraph: { spacing: { before: 3_600, after: 240, line: 276 } },
    },
    heading1: {
      run: { font: SERIF, size: 36, bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 260 }, keepNext: true },
    },
    heading2: {
      run: { font: SERIF, size: 30, bold: true, color: INK },
      paragraph: { spacing: { before: 160, after: 120, line: 300 }, keepNext: true },
    },
    hyperlink: { run: { color: '0A5BD3' } },
  },
  paragraphStyles: [
    {
      id: styleIds.meta,
      name: 'Clip meta',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: SECONDARY },
      paragraph: { spacing: { after: 30, line: 250 }, keepNext: true },
    },
    {
      id: styleIds.outlet,
      name: 'Clip outlet',
      basedOn: styleIds.meta,
      run: { bold: true, size: 20, color: INK },
    },
    {
      id: styleIds.summary,
      name: 'Clip summary',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { spacing: { before: 120, after: 200 } },
    },
    {
      id: styleIds.remark,
      name: 'Clip remark',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 80 }, indent: { left: 240 } },
    },
    {
      id: styleIds.label,
      name: 'Label',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, bold: true, color: SECONDARY },
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    },
    {
      id: styleIds.coverLine,
      name: 'Cover line',
      basedOn: 'Normal',
      run: { font: SANS, size: 24, color: SECONDARY },
    },
    {
      id: styleIds.contents1,
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
    {
      id: styleIds.contents2,
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 40 }, indent: { left: 240 } },
    },
    {
      id: styleIds.cell,
      name: 'Table cell',
      basedOn: 'Normal',
      run: { font: SANS, size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
  ],
};
