import { expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf } from './made-pdf';

async function articleOf(bytes: Uint8Array): Promise<ParsedArticle> {
  const outcome = await parseDocument({ bytes, name: 'a.pdf' });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

/** A page with a form, without a table of its objects, which readers find for themselves. */
const form = `%PDF-1.5
1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R 7 0 R]>>>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R 7 0 R]/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length 112>> stream
BT /F1 20 Tf 72 760 Td (Questions of the press) Tj /F1 11 Tf 0 -40 Td (Outlet:) Tj 0 -40 Td (Question:) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
6 0 obj <</Type/Annot/Subtype/Widget/FT/Tx/T(o)/V(Rivermouth Post)/Rect[150 716 350 732]/P 3 0 R>> endobj
7 0 obj <</Type/Annot/Subtype/Widget/FT/Tx/T(q)/V(When do the trees come to the harbour road, and who pays?)/Rect[150 676 500 692]/P 3 0 R>> endobj
trailer <</Root 1 0 R>>
%%EOF
`;

it('What was filled into the form of a PDF stands behind its question', async () => {
  const { fields } = await articleOf(Buffer.from(form, 'latin1'));
  expect(fields).toMatchObject({
    headline: 'Questions of the press',
    outlet: 'Rivermouth Post',
    body: 'Question: When do the trees come to the harbour road, and who pays?',
  });
});

it('Paragraphs of one line with a gap between them, and points of a list, stay paragraphs', async () => {
  const { fields } = await articleOf(
    madePdf([
      [
        ['Harbour road gets trees after all', 50, 760, 20],
        ['By Jane Doe', 50, 730],
        ['The council agreed on Tuesday to plant eleven thousand trees there', 50, 710],
        ['Residents had asked for shade since the old elms were felled in the', 50, 690],
        ['autumn of last year', 50, 677],
        ['\u0095 more benches', 60, 657],
        ['\u0095 more lamps', 60, 644],
      ],
    ]),
  );
  expect(fields.authors).toEqual(['Jane Doe']);
  expect(fields.body.split('\n\n')).toEqual([
    'The council agreed on Tuesday to plant eleven thousand trees there',
    'Residents had asked for shade since the old elms were felled in the autumn of last year',
    '• more benches',
    '• more lamps',
  ]);
});

it('The head of a printed page gives the day and is no standfirst', async () => {
  const { fields } = await articleOf(
    madePdf([
      [
        ['RIVERMOUTH POST   Wednesday 3 March 2021', 50, 815, 8],
        ['Harbour road gets trees after all', 50, 760, 20],
        ['By Jane Doe', 50, 730],
        ['The council agreed on Tuesday to plant eleven thousand trees there.', 50, 700],
      ],
    ]),
  );
  expect(fields).toMatchObject({
    subheadline: null,
    datePublished: { value: '2021-03-03' },
    authors: ['Jane Doe'],
  });
});
