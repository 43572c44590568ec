import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../../test/zip-of';
import { parseDocument } from '../parse';
import { clippings, read } from './read-chat';

const STAR = 'https://star.example/news/1';
const POST = 'https://post.example/2?id=3';
describe('Other chats', () => {
  it('as LINE exports them have their days and texts of several lines', async () => {
    const chat = `[LINE] Chat history with Press
Saved on: 2024/03/14 10:00

2024/03/12(Tue)
09:15\tSiti\t"Floods recede in Kelantan, minister says
${STAR}"
09:16\tBudi\t[Sticker]
09:17\t\tBudi joined the chat.

2024/03/13(Wed)
9:17 PM\tBudi\t${POST}
`;
    expect(await clippings(chat)).toEqual([
      [
        'Floods recede in Kelantan, minister says',
        STAR,
        '2024-03-12',
        'Floods recede in Kelantan, minister says',
      ],
      [POST, POST, '2024-03-13', null],
    ]);
  });

  it('of WeChat, sent by mail, and of KakaoTalk on a computer are read', async () => {
    const wechat = `微信群"新闻"的聊天记录如下：

—————  2024-03-12  —————


张三  09:15

看看 ${STAR}


李四  09:16

收到


张三  09:17

${POST}
`;
    expect(await clippings(wechat)).toEqual([
      [STAR, STAR, '2024-03-12', '看看'],
      [POST, POST, '2024-03-12', null],
    ]);
    const kakao = `언론 님과 카카오톡 대화
저장한 날짜 : 2024-03-14 10:00:00

--------------- 2024년 3월 12일 화요일 ---------------
[김철수] [오전 9:15] ${STAR}
[이영희] [오후 9:16] 네
[김철수] [오후 9:17] ${POST}
`;
    expect((await clippings(kakao)).map((one) => (one as unknown[])[2])).toEqual([
      '2024-03-12',
      '2024-03-12',
    ]);
  });

  it('of Telegram are read as JSON', async () => {
    const chat = {
      name: 'Press',
      type: 'private_group',
      id: 1,
      messages: [
        {
          id: 0,
          type: 'service',
          date: '2024-03-12T09:15:00',
          actor: 'Siti',
          action: 'create_group',
          text: '',
        },
        {
          id: 1,
          type: 'message',
          date: '2024-03-12T09:16:00',
          from: 'Siti',
          text: ['See ', { type: 'link', text: STAR }, ' please'],
        },
        { id: 2, type: 'message', date: '2024-03-12T09:18:00', from: 'Budi', text: 'ok' },
        {
          id: 3,
          type: 'message',
          date: '2024-03-13T09:18:00',
          from: 'Budi',
          text: [{ type: 'text_link', text: 'Floods recede', href: POST }],
        },
      ],
    };
    const expected = [
      [STAR, STAR, '2024-03-12', 'See  please'],
      ['Floods recede', POST, '2024-03-13', 'Floods recede'],
    ];
    expect(await clippings(chat)).toEqual(expected);
    expect(await clippings({ about: 'Here is your data', chats: { list: [chat] } })).toEqual(expected);
  });

  it('of Telegram are read as the page it makes', async () => {
    const message = (id: number, date: string, rest: string, joined = ''): string =>
      `<div class="message default clearfix${joined}" id="message${String(id)}"><div class="body">
       <div class="pull_right date details" title="${date}">09:16</div>${rest}</div></div>`;
    const page = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap">
      <div class="message service" id="message-1"><div class="body details">12 March 2024</div></div>
      ${message(1, '12.03.2024 09:16:00 UTC+08:00', `<div class="from_name">Siti</div><div class="text">Floods recede<br><a href="${STAR}">${STAR}</a></div>`)}
      ${message(2, '13.03.2024 09:16:00 UTC+08:00', `<div class="text"><a href="${POST}">The dam</a></div>`, ' joined')}
      </div></body></html>`;
    expect(await clippings(page)).toEqual([
      [STAR, STAR, '2024-03-12', 'Floods recede'],
      ['The dam', POST, '2024-03-13', 'The dam'],
    ]);
  });

  it('of Slack have what its cards say of the page', async () => {
    const day = [
      {
        type: 'message',
        subtype: 'channel_join',
        ts: '1710234900.000100',
        user: 'U1',
        text: '<@U1> has joined',
      },
      {
        type: 'message',
        ts: '1710234960.000200',
        user: 'U1',
        user_profile: { real_name: 'Siti' },
        text: `look &amp; read <${STAR}>`,
        attachments: [
          {
            title: 'Floods recede',
            title_link: STAR,
            from_url: STAR,
            service_name: 'The Star',
            text: 'The minister said',
          },
        ],
      },
      {
        type: 'message',
        ts: '1710234999.000200',
        user: 'U2',
        text: `<${POST.replace('&', '&amp;')}|The dam>`,
      },
    ];
    const [first, second] = (await read(day)).articles;
    expect(first?.fields).toMatchObject({
      headline: 'Floods recede',
      outlet: 'The Star',
      summary: 'The minister said',
      url: STAR,
      notes: 'look & read',
      dateAccessed: { value: '2024-03-12T09:16:00Z' },
    });
    expect(second?.fields).toMatchObject({ headline: 'The dam', url: POST });
  });

  it('in an archive of Slack are one chat', async () => {
    const day = (ts: string, text: string): string =>
      JSON.stringify([{ type: 'message', ts, user: 'U1', text }]);
    const bytes = zipOf([
      { path: 'users.json', content: '[{"id":"U1","name":"siti"}]' },
      { path: 'channels.json', content: '[{"id":"C1","name":"press"}]' },
      { path: 'press/2024-03-12.json', content: day('1710234960.000200', `<${STAR}>`) },
      { path: 'press/2024-03-13.json', content: day('1710321360.000200', 'ok') },
    ]);
    expect(await parseDocument({ bytes, name: 'slack.zip' })).toMatchObject({
      articles: [{ fields: { url: STAR } }],
      refusedParts: [{ name: 'chat', refusal: { reason: 'chatter', messages: 1 } }],
    });
  });

  it('of Discord and Messenger are read', async () => {
    const discord = {
      guild: { name: 'Press' },
      channel: { name: 'news' },
      messages: [
        {
          type: 'Default',
          timestamp: '2024-03-12T09:16:00+00:00',
          content: STAR,
          author: { name: 'Siti' },
          embeds: [{ title: 'Floods recede', url: STAR }],
        },
      ],
    };
    expect(await clippings(discord)).toEqual([['Floods recede', STAR, '2024-03-12', null]]);
    const messenger = {
      participants: [{ name: 'J\u00c3\u00bcrgen' }],
      messages: [
        {
          sender_name: 'J\u00c3\u00bcrgen',
          timestamp_ms: 1710234960000,
          content: `sch\u00c3\u00b6n ${STAR}`,
          share: { link: STAR },
        },
        { sender_name: 'J\u00c3\u00bcrgen', timestamp_ms: 1710148560000, content: POST },
      ],
    };
    expect(await clippings(messenger)).toEqual([
      [POST, POST, '2024-03-11', null],
      [STAR, STAR, '2024-03-12', 'schön'],
    ]);
  });
});
