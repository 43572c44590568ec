import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function articles(content: string): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'export' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

/** A record of ProQuest with the labels of one of its windows, in the order of the English ones here. */
function proquest(labels: string, counter: string, sign = ': '): string {
  const values = [
    ['author', 'Doe, Jane'],
    ['publication info', 'Hafenbote; Rivermouth [Rivermouth]05 Jan 2022: A3.'],
    ['abstract', 'The council voted.'],
    ['full text', 'The council voted on Tuesday.\n\nTema: the bridge, it said.\n\nWork begins in June.'],
    ['subject', 'Bridges; Floods'],
    ['title', 'Harbour bridge'],
    ['publication title', 'Hafenbote; Rivermouth'],
    ['publication date', 'Jan 5, 2022'],
    ['language', 'English'],
    ['document id', '420570539'],
    ['database', 'Newsstream'],
  ] as const;
  const names = labels.split('|');
  return `____________________\n\n${counter}\n\nHarbour bridge\n\n${values.map(([, value], i) => `${names[i] ?? ''}${sign}${value}`).join('\n\n')}\n\n`;
}

describe('exports of ProQuest', () => {
  it.each([
    [
      'French',
      'Auteur|Infos sur la publication|Résumé|Texte intégral|Sujet|Titre|Titre de la publication|Date de publication|Langue de publication|ID du document ProQuest|Base de données',
      'Document 1 de 2',
      ' : ',
    ],
    [
      'German',
      'Autor|Publikationsinfo|Zusammenfassung|Volltext|Thema|Titel|Titel der Publikation|Publikationsdatum|Publikationssprache|ProQuest-Dokument-ID|Datenbank',
      'Dokument 1 von 2',
      ': ',
    ],
    [
      'Spanish',
      'Autor|Información de publicación|Resumen|Texto completo|Materia|Título|Título de publicación|Fecha de publicación|Idioma de la publicación|ID del documento de ProQuest|Base de datos',
      'Documento 1 de 2',
      ': ',
    ],
    [
      'Chinese',
      '作者|出版信息|摘要|全文|主题|标题|出版物名称|出版日期|出版物语言|ProQuest 文档 ID|数据库',
      '文档 1 / 2',
      '：',
    ],
    [
      'Japanese',
      '著者|出版情報|抄録|フルテキスト|件名|タイトル|出版物のタイトル|出版日|出版物の言語|ProQuest ドキュメント ID|データベース',
      '1 / 2',
      ': ',
    ],
  ])('in a %s window give each record with its fields', async (_, labels, counter, sign) => {
    const text = proquest(labels, counter, sign);
    const both = `${text}${text.replaceAll('420570539', '420570540')}Copyright 2022 ProQuest\n`;
    const found = await articles(both);
    expect(found.map(({ fields }) => fields.externalId)).toEqual(['420570539', '420570540']);
    expect(found[0]).toMatchObject({
      fields: {
        headline: 'Harbour bridge',
        authors: ['Jane Doe'],
        outlet: 'Hafenbote',
        datePublished: { value: '2022-01-05' },
        language: 'en',
        summary: 'The council voted.',
        body: 'The council voted on Tuesday.\n\nTema: the bridge, it said.\n\nWork begins in June.',
      },
      tags: ['Bridges', 'Floods'],
    });
  });

  it('say of a record without abstract and text that it has none, not that its text reads "Not available."', async () => {
    const record =
      'Document 1 of 1\n\nWhat it costs\n\nAbstract: None available.\n\nFull text: Not available.\n\nPublication title: The Post\n\nPublication date: Jan 6, 2022\n\nProQuest document ID: 12\n\nDatabase: Newsstream\n';
    const [one] = await articles(record);
    expect(one?.fields).toMatchObject({ headline: 'What it costs', body: '' });
    expect(one?.fields.summary ?? '').toBe('');
  });
});

describe('exports of Europresse', () => {
  const page = (head: string): string =>
    `<html><body><article><header><span class="DocPublicationName">Le Port, no. 12</span><span class="DocHeader">${head}</span><div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Des arbres</p><p class="rdp__subtitle">Le conseil a tranché</p></div><p class="sm-margin-bottomNews">Jane Doe et Mark Poe</p></header>
<section><p>Premier alinéa du texte.</p><p>Des arbres</p><p>Deuxième alinéa du texte.</p></section><footer><p>news·20180105·LP·123</p></footer></article></body></html>`;

  it('keep the line below the headline apart from it', async () => {
    expect(await articles(page('Culture, vendredi 5 janvier 2018, p. 12'))).toMatchObject([
      {
        fields: {
          headline: 'Des arbres',
          subheadline: 'Le conseil a tranché',
          authors: ['Jane Doe', 'Mark Poe'],
          section: 'Culture',
          body: 'Premier alinéa du texte.\n\nDes arbres\n\nDeuxième alinéa du texte.',
        },
      },
    ]);
  });

  it.each([
    'Vie locale, Friday, January 5, 2018',
    'Vie locale, 5 janvier 2018',
    'Vie locale, Freitag, 5. Januar 2018',
  ])('take the section from before the day: %s', async (head) => {
    const [one] = await articles(page(head));
    expect(one?.fields).toMatchObject({ section: 'Vie locale', datePublished: { value: '2018-01-05' } });
  });
});

describe('exports of Factiva as RTF', () => {
  it.each([
    ['港口大桥将重建', '张三', '820 字', '2023 年 5 月 8 日', '简体中文', '文件', 'zh-Hans'],
    ['港の橋を再建へ', '山田太郎', '412 文字', '2023年 5月 8日', '日本語', '文書', 'ja'],
    ['Мост восстановят', 'Иван Петров', '233 слов', '8 май 2023', 'Русский', 'Документ', 'ru'],
    ['Puente nuevo', 'María López', '320 palabras', '8 de mayo de 2023', 'Español', 'Documento', 'es'],
  ])('give the fields of “%s”', async (title, author, words, day, language, document, tag) => {
    const escaped = (text: string): string =>
      text.replace(/[^\u0020-\u007e]/gu, (char) => `\\u${String(char.charCodeAt(0))}?`);
    const lines = [
      author,
      words,
      day,
      'The Post',
      'POST',
      '3',
      language,
      '(c) 2023 The Post',
      `${title} I.`,
      `${title} II.`,
    ];
    const rtf = `{\\rtf1\\ansi\\uc1 {\\b ${escaped(title)}\\par}${lines.map((line) => `${escaped(line)}\\par\n`).join('')}${escaped(document)} POST000020230508ej580001x\\par}`;
    expect(await articles(rtf)).toMatchObject([
      {
        fields: {
          headline: title,
          authors: [author],
          datePublished: { value: '2023-05-08' },
          outlet: 'The Post',
          language: tag,
          body: `${title} I.\n\n${title} II.`,
        },
      },
    ]);
  });
});
