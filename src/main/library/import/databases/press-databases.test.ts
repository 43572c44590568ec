import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import { readDatabaseHtml } from './converted-export';

async function read(text: string) {
  const outcome = await parseDocument({ name: 'export.txt', bytes: new TextEncoder().encode(text) });
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason);
  return outcome.articles;
}

const RIVER =
  'Das Hochwasser am Rivermouth geht zurück, sagte der Minister am Montag. Die Schifffahrt bleibt eingestellt, bis der Pegel fällt.';
const HARBOUR =
  'Der Hafen öffnet am Donnerstag wieder, teilte die Verwaltung mit. Elf Boote gingen im Sturm verloren.';

describe('an export of Genios', () => {
  const EXPORT = `Dokumente

Inhaltsverzeichnis

1. Hochwasser geht zurück .......... 2
2. Hafen öffnet wieder .......... 3

Seite 1 von 3

Rivermouth Zeitung vom 12.03.2024, Seite 5

Hochwasser geht zurück

Schifffahrt bleibt eingestellt

${RIVER}

Anna Meier

Quelle:              Rivermouth Zeitung vom 12.03.2024, Seite 5
Ressort:             Politik
Ausgabe:             Stadtausgabe
Dokumentnummer:      RZ20240312-0005

Dauerhafte Adresse des Dokuments:
https://www.wiso-net.de/document/RZ__20240312-0005

Alle Rechte vorbehalten: (c) Rivermouth Verlag GmbH

© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH

Seite 2 von 3

HAFENKURIER ONLINE vom 13. März 2024

Hafen öffnet wieder

Von Karl Ott

${HARBOUR}

Quelle: HAFENKURIER ONLINE vom 13. März 2024
Rubrik: Lokales
Dokumentnummer: HK0001

© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
`;

  it('gives each article with outlet, day, page, section, number and address', async () => {
    const articles = await read(EXPORT);
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      {
        headline: 'Hochwasser geht zurück',
        subheadline: 'Schifffahrt bleibt eingestellt',
        outlet: 'Rivermouth Zeitung',
        authors: ['Anna Meier'],
        datePublished: { value: '2024-03-12' },
        page: '5',
        section: 'Politik',
        edition: 'Stadtausgabe',
        externalId: 'RZ20240312-0005',
        url: 'https://www.wiso-net.de/document/RZ__20240312-0005',
        copyrightNotice: '(c) Rivermouth Verlag GmbH',
        mediaType: 'print',
        body: RIVER,
      },
      {
        headline: 'Hafen öffnet wieder',
        outlet: 'HAFENKURIER ONLINE',
        authors: ['Karl Ott'],
        datePublished: { value: '2024-03-13' },
        section: 'Lokales',
        mediaType: 'online',
        body: HARBOUR,
      },
    ]);
  });

  it('converted from a document gives the same', async () => {
    const html = EXPORT.split(/\n+/u)
      .map((line) => `<p>${line}</p>`)
      .join('');
    expect(readDatabaseHtml(html)?.map(({ fields }) => fields.body)).toEqual(
      (await read(EXPORT)).map(({ fields }) => fields.body),
    );
  });

  it('copied from its page, with the paper above the headline only, has its fields, too', async () => {
    const [only, ...others] = await read(
      `Rivermouth Zeitung vom 12.03.2024, Seite 5 / Politik\n\nHochwasser geht zurück\n\n${RIVER}\n\nAlle Rechte vorbehalten: (c) Verlag GmbH\n© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n`,
    );
    expect(others).toEqual([]);
    expect(only?.fields).toMatchObject({
      headline: 'Hochwasser geht zurück',
      outlet: 'Rivermouth Zeitung',
      datePublished: { value: '2024-03-12' },
      page: '5',
      section: 'Politik',
      copyrightNotice: '(c) Verlag GmbH',
      body: RIVER,
    });
  });

  it('is not every text that names the database', async () => {
    const [only, ...others] = await read(
      `Neue Datenbank\n\n© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n\n${RIVER}`,
    );
    expect(others).toEqual([]);
    expect(only?.fields.body).toContain(RIVER);
  });
});

it('an export that came as a mail is read with what the mail says, and not as its raw text', async () => {
  const [only] = await read(
    `From: Anna Meier <anna@post.example>\nTo: press@trust.example\nSubject: =?utf-8?Q?Hochwasser?=\nDate: Tue, 12 Mar 2024 09:00:00 +0000\nMessage-ID: <1@post.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nRivermouth Zeitung vom 12.03.2024, Seite 5\n\nHochwasser geht zurück\n\n${RIVER}\n\nQuelle: Rivermouth Zeitung vom 12.03.2024, Seite 5\n© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n`,
  );
  expect(only?.fields).toMatchObject({
    headline: 'Hochwasser geht zurück',
    outlet: 'Rivermouth Zeitung',
    body: RIVER,
  });
});

describe('an export of Retriever', () => {
  const BARRIER =
    'Hamnens nya mur öppnades på måndagen, och ministern sade att den skulle hålla i hundra år.';
  const BROKEN = `Fiskarna får ersättning för de elva båtar som förlorades i stormen 2009, sade
kommunen på söndagen. Pengarna betalas ut före jul, och de som vill kan ansöka
redan nu hos hamnen. Det har tagit fem år att komma fram till ett beslut i
frågan, säger ordföranden.`;
  const EXPORT = `Rivermouth universitet
Datum 2024-09-29

Nyheter:

> Muren öppnad, Hamnens Nyheter, 2024-03-12 09:31

> Fiskarna får ersättning, Hamnens Nyheter, 2024-03-11

Muren öppnad
Hamnens Nyheter, 2024-03-12 09:31
Publicerat på webb.

${BARRIER}

©Hamnförlaget<br>Alla artiklar är skyddade enligt upphovsrättslagen.

Se webartikeln på http://ret.nu/7Ml1g0k
==============================================================================

Fiskarna får ersättning
Hamnens Nyheter, 2024-03-11
Sida 15
Publicerat i print.

Bildtext: Hamnen på söndagen.

${BROKEN}
BENGT ÅSbengt.as@hn.example 08-738 10 56
©Hamnförlaget<br>Alla artiklar är skyddade enligt upphovsrättslagen.

Läs hela artikeln på http://ret.nu/cmchMNgs
==============================================================================
`;

  it('gives each article with paper, time, page, carrier, writer and address, and not the list on top', async () => {
    expect((await read(EXPORT)).map(({ fields }) => fields)).toMatchObject([
      {
        headline: 'Muren öppnad',
        outlet: 'Hamnens Nyheter',
        datePublished: { value: '2024-03-12T09:31' },
        mediaType: 'online',
        url: 'http://ret.nu/7Ml1g0k',
        copyrightNotice: '©Hamnförlaget',
        body: BARRIER,
      },
      {
        headline: 'Fiskarna får ersättning',
        datePublished: { value: '2024-03-11' },
        mediaType: 'print',
        page: '15',
        authors: ['BENGT ÅS'],
        media: [{ caption: 'Hamnen på söndagen.' }],
        body: BROKEN.replaceAll('\n', ' '),
      },
    ]);
  });

  it('in Norwegian, with a rule below each headline, gives them, too', async () => {
    const articles = await read(`Uttak 14.03.2024 11:02

Nyheter i dette dokumentet:

 * Muren åpnet, Havneposten, 12.03.2024 09:31

Muren åpnet

------------------------------------------------------------------------------
Havneposten, 12.03.2024 09:31
Seksjon: NYHETER
Publisert på nett.

Den nye muren i havnen ble åpnet mandag, og statsråden sa at den skal stå i hundre år.

© Havneposten
Se webartikkelen på http://ret.nu/abc
`);
    expect(articles.map(({ fields }) => fields)).toMatchObject([
      {
        headline: 'Muren åpnet',
        outlet: 'Havneposten',
        datePublished: { value: '2024-03-12T09:31' },
        section: 'NYHETER',
        mediaType: 'online',
        url: 'http://ret.nu/abc',
        body: 'Den nye muren i havnen ble åpnet mandag, og statsråden sa at den skal stå i hundre år.',
      },
    ]);
  });
});
