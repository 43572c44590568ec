import { expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function articles(text: string): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(text), name: 'export' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

it('What heads each page of a printed Nexis export is no part of its articles', async () => {
  const [first, second] = await articles(`
                               Page 1
                              1 of 2 DOCUMENTS

                              Rivermouth Post

                          March 3, 2021 Wednesday

Harbour bridge opens;
Minister hails it

LENGTH: 30 words

The minister opened the bridge.

   The mayor came late.

                                   Page 2
   Harbour bridge opens; Minister hails it Rivermouth Post March 3, 2021 Wednesday

   The band played on.

LOAD-DATE: March 3, 2021

LANGUAGE: ENGLISH

                                   Page 3
                              2 of 2 DOCUMENTS

                      Agence France Presse -- English

                     March 3, 2021 Wednesday 7:15 AM GMT

Bridge opens

LENGTH: 3 words

URL: http://www.afp.com

The bridge opened.

LANGUAGE: ENGLISH
`);
  expect(first?.fields.body).toBe(
    'The minister opened the bridge.\n\nThe mayor came late.\n\nThe band played on.',
  );
  expect(first?.fields.language).toBe('en');
  expect(second?.fields).toMatchObject({
    body: 'The bridge opened.',
    mediaType: 'agency',
    datePublished: { value: '2021-03-03T07:15Z' },
    // The front page of an outlet is no article's address.
    url: null,
  });
});

it('The transcript of a broadcast in Nexis has its programme, its headline and its day', async () => {
  const [tv, radio] = await articles(`
                              1 of 2 DOCUMENTS

                                   CNN

                     SHOW: AMANPOUR 2:00 PM EST

                          March 3, 2021 Wednesday

TRANSCRIPT: 030301CN.V16

SECTION: NEWS; International

HEADLINE: Harbour Bridge Opens

BYLINE: Jane Doe

HIGHLIGHT: The minister on the bridge.

BODY:
JANE DOE, HOST: Good evening.

MARK POE, MINISTER: Thank you.

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Transcript

                              2 of 2 DOCUMENTS

                        National Public Radio (NPR)

                     SHOW: Morning Edition 10:00 AM EST NPR

                          March 4, 2021 Thursday

Trees For The Harbour

BODY:
Trees come.

LANGUAGE: ENGLISH
`);
  expect(tv?.fields).toMatchObject({
    type: 'broadcast',
    mediaType: 'tv',
    outlet: 'CNN',
    section: 'AMANPOUR 2:00 PM EST',
    headline: 'Harbour Bridge Opens',
    authors: ['Jane Doe'],
    datePublished: { value: '2021-03-03' },
    body: 'JANE DOE, HOST: Good evening.\n\nMARK POE, MINISTER: Thank you.',
  });
  expect(radio?.fields).toMatchObject({
    type: 'broadcast',
    mediaType: 'radio',
    headline: 'Trees For The Harbour',
    section: 'Morning Edition 10:00 AM EST NPR',
    datePublished: { value: '2021-03-04' },
  });
});

it('A wire whose headline stands above the day has it as its headline, and its text above the labels', async () => {
  const [one, two] = await articles(`
                               1 of 2 DOCUMENTS

                            Deutsche Presse-Agentur

LEADALL: Harbour bridge opens, mayor late

                            March 3, 2021, Wednesday
                          13:38 Central European Time


The minister opened the bridge.

SECTION: Politics

LENGTH: 5 words

LOAD-DATE: May 8, 2021

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                     Copyright 2021 Rivermouth Post Ltd
                              Rivermouth Post

                             March 3, 2021 Wednesday

SECTION: News

LENGTH: 5 words

HEADLINE: Trees come

BODY:

The council agreed.

https://post.example/2021/trees
`);
  expect(one?.fields).toMatchObject({
    headline: 'LEADALL: Harbour bridge opens, mayor late',
    outlet: 'Deutsche Presse-Agentur',
    datePublished: { value: '2021-03-03T13:38' },
    section: 'Politics',
    body: 'The minister opened the bridge.',
  });
  // The outlet may stand right below the rights, and the article's address below its text.
  expect(two?.fields).toMatchObject({
    headline: 'Trees come',
    outlet: 'Rivermouth Post',
    url: 'https://post.example/2021/trees',
    body: 'The council agreed.',
  });
});

it('A document of a Lexis export without its day has the line that leads to it as its headline', async () => {
  const [one] =
    await articles(`<html><body><p><b>Lexis Advance</b></p><p>1. <a href="https://x/1">Trees come</a></p><p><a href="https://x/1"><b>Trees come</b></a></p><p>Rivermouth Post</p>
<p><b>Correction Appended</b></p><p>Copyright 2000 Rivermouth Post Ltd</p><p><b>Section:</b> News</p><p><b>Length:</b> 5 words</p><p><b>Body</b></p><p>The council agreed.</p><p>End of Document</p></body></html>`);
  expect(one?.fields).toMatchObject({
    headline: 'Trees come',
    outlet: 'Rivermouth Post',
    datePublished: null,
    copyrightNotice: 'Copyright 2000 Rivermouth Post Ltd',
  });
});

it('A line in brackets below the outlet of a Lexis export says which of its blogs it is, and is no outlet', async () => {
  const [one] =
    await articles(`<html><body><p><b>Lexis Advance</b></p><p>1. <a href="https://x/1">Trees come</a></p><p><a href="https://x/1"><b>Trees come</b></a></p><p>Rivermouth Post Blogs</p><p>(Harbour Views)</p>
<p>March 3, 2021 Wednesday</p><p><b>Length:</b> 5 words</p><p><b>Body</b></p><p>The council agreed.</p><p>End of Document</p></body></html>`);
  expect(one?.fields).toMatchObject({
    headline: 'Trees come',
    outlet: 'Rivermouth Post Blogs (Harbour Views)',
  });
});

it('A list of titles on the cover of a Lexis export does not run into the first headline', async () => {
  const [one] =
    await articles(`<html><body><p><b>Lexis Advance</b></p><p>1. <a href="https://x/1">Trees come</a></p>
<p>2. <a href="https://x/2">Drains go</a></p><p><a href="https://x/1"><b>Trees come; Council agrees</b></a></p><p>Rivermouth Post</p>
<p>March 3, 2021 Wednesday</p><p><b>Length:</b> 5 words</p><p><b>Body</b></p><p>The council agreed.</p><p>End of Document</p></body></html>`);
  expect(one?.fields.headline).toBe('Trees come; Council agrees');
});

const proquest = `____________________________________________________________

Report Information from ProQuest

____________________________________________________________

Document 1 of 2

Trees come

Publication date: 2017 May 17

Publication title: Rivermouth Post; Rivermouth

Full Text: The council agreed.

Trees come in spring.

Illustration

Caption: The harbour road on Tuesday.

Title: Trees come

Pages: 3

Author: Doe, Jane; de la Poe, Ana María

Section: National

____________________________________________________________

Document 2 of 2

Drains go

Publication title: Xinhua News Agency - CEIS; Woodside

Publication date: Jul 4, 2017

Full text: Drains matter. Subject: they really do.

Title: Drains go

Source type: Wire Feeds
`;

it('Records of ProQuest that were exported without their numbers are told apart by their count', async () => {
  const [first, second, ...more] = await articles(proquest);
  expect(more).toEqual([]);
  expect(first?.fields).toMatchObject({
    headline: 'Trees come',
    outlet: 'Rivermouth Post',
    authors: ['Jane Doe', 'Ana María de la Poe'],
    page: '3',
    mediaType: 'print',
    body: 'The council agreed.\n\nTrees come in spring.',
    media: [{ caption: 'The harbour road on Tuesday.' }],
  });
  expect(second?.fields).toMatchObject({
    headline: 'Drains go',
    mediaType: 'agency',
    datePublished: { value: '2017-07-04' },
    body: 'Drains matter. Subject: they really do.',
  });
});

it('Where Europresse only says where the text is, that is its address and not its text', async () => {
  const article = (outlet: string, text: string): string =>
    `<article><span class="DocPublicationName">${outlet}</span><span class="DocHeader">France, 5 mars 2021</span><p class="titreArticleVisu">Des arbres</p><div class="docOcurrContainer">${text}</div><footer><small>© Le Port</small></footer></article>`;
  const [linked, none] = await articles(
    `<html><body>${article('Le Port (site web)', '<p>Le conseil est d’accord.</p><p>Cet article est paru dans <a href="https://www.leport.example/2021/arbres.html">Le Port (site web)</a></p>')}
${article('Le Port', '<p class="link-not-hosted">Cliquer ici pour accéder au document</p>')}</body></html>`,
  );
  expect(linked?.fields).toMatchObject({
    url: 'https://www.leport.example/2021/arbres.html',
    mediaType: 'online',
    body: 'Le conseil est d’accord.',
  });
  expect(none?.fields).toMatchObject({ mediaType: 'print', body: '' });
});
