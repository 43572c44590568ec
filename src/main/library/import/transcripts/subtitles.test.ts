import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function read(content: string, name = 'a.srt'): Promise<ParsedArticle> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  const [only, ...more] = outcome.articles;
  if (only === undefined || more.length > 0) throw new Error(`${String(more.length + 1)} articles`);
  return only;
}

const srt = `1
00:00:01,000 --> 00:00:04,000
Good evening. The <i>harbour</i> in Cork
will be closed

2
00:00:04,200 --> 00:00:08,000
{\\an8}for two weeks, the minister said.

3
00:00:14,200 --> 00:00:18,000
- Who pays?
- The county &amp; the port.
`;

const spoken = [
  'Good evening. The harbour in Cork will be closed for two weeks, the minister said.',
  'Who pays?',
  'The county & the port.',
].join('\n\n');

describe('Subtitles', () => {
  it('of SubRip come in as what is said, without numbers, times and markup', async () => {
    const { fields, warnings } = await read(srt);
    expect(fields.body).toBe(spoken);
    expect(fields.headline).toBe('The harbour in Cork will be closed for two weeks, the minister said.');
    expect(warnings).toContain('headline-unknown');
    expect(fields).toMatchObject({ language: 'en', mediaType: 'online', datePublished: null });
  });

  it('with blank lines everywhere, or none between the cues, are read as well', async () => {
    const doubled = srt.replace(/\n/gu, '\n\n');
    const dense = srt.replace(/\n\n/gu, '\n');
    for (const text of [doubled, dense, srt.replace(/\n/gu, '\r\n')])
      expect((await read(text)).fields.body).toBe(spoken);
  });

  it('are called as their file where its name says something, and dated by it', async () => {
    const { fields, provenance } = await read(srt, 'TV/2024-03-12 Harbour closed for repairs.en.srt');
    expect(fields).toMatchObject({
      headline: 'Harbour closed for repairs',
      datePublished: { value: '2024-03-12' },
    });
    expect(provenance['headline']?.via).toBe('file-name');
  });

  it.each([
    'captions.en.srt',
    'GMT20240312-090000_Recording.transcript.vtt',
    'a.srt',
    'Untitled 2.srt',
    'English (auto-generated).srt',
  ])('are called by their beginning where the file is called %s', async (name) => {
    expect((await read(srt, name)).fields.headline).toBe(
      'The harbour in Cork will be closed for two weeks, the minister said.',
    );
  });

  it('of WebVTT name who speaks, once as long as nobody else does', async () => {
    const { fields } = await read(
      `WEBVTT - Evening news
Kind: captions
Language: en-IE

NOTE made by
Example

STYLE
::cue { color: red }

intro
00:01.000 --> 00:04.000 align:start
<v Anna Reid>Good evening. The harbour will be closed

00:04.200 --> 00:08.000
<v.loud Anna Reid>for two weeks.</v>

00:08.200 --> 00:10.000
<v Tom Healy>Who <c.yellow>pays</c>?
`,
      'b.vtt',
    );
    expect(fields.body).toBe(
      'Anna Reid: Good evening. The harbour will be closed for two weeks.\n\nTom Healy: Who pays?',
    );
  });

  it('of automatic captions have each line once, however often it rolls up', async () => {
    const { fields } = await read(`WEBVTT

00:00:00.160 --> 00:00:02.389 align:start position:0%

good<00:00:00.480><c> evening</c><00:00:00.719><c> the</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
good evening the

00:00:02.399 --> 00:00:04.630 align:start position:0%
good evening the
harbour<00:00:02.879><c> in</c><00:00:03.040><c> Cork</c>

00:00:04.630 --> 00:00:04.640 align:start position:0%
harbour in Cork

00:00:04.640 --> 00:00:06.000 align:start position:0%
harbour in Cork
will<00:00:05.000><c> be</c><00:00:05.500><c> closed</c>
`);
    expect(fields.body).toBe('good evening the harbour in Cork will be closed');
  });

  it('of live captions, which show a line as it grows, have it when it is whole', async () => {
    const cue = (n: number, text: string): string =>
      `00:00:0${String(n)},000 --> 00:00:0${String(n + 1)},000\n${text}\n`;
    const { fields } = await read(
      [
        cue(1, 'GOOD'),
        cue(2, 'GOOD EVENING'),
        cue(3, 'GOOD EVENING EVERYONE.'),
        cue(4, '>> THANK'),
        cue(5, '>> THANK YOU'),
      ].join('\n'),
    );
    expect(fields.body).toBe('GOOD EVENING EVERYONE.\n\nTHANK YOU');
  });

  it('keep what is said twice', async () => {
    const { fields } = await read(
      ['No!', 'No!', 'We will not pay for it.', 'Thank you.', 'And now the weather.', 'Rain.']
        .map((text, i) => `${String(i + 1)}\n00:00:0${String(i)},000 --> 00:00:0${String(i)},900\n${text}\n`)
        .join('\n'),
    );
    expect(fields.body).toBe('No! No! We will not pay for it. Thank you. And now the weather. Rain.');
  });

  it('tell speakers by chevrons, capitals and names that come again, and leave other colons', async () => {
    const words = [
      '>> ANNA REID: Good evening.',
      'Remember: drive slowly.',
      'Tom Healy: Who pays?',
      'Anna: You do.',
      'Tom Healy: I do not.',
      'Anna: And yet you do.',
      '>> Thank you.',
    ];
    const { fields } = await read(
      words
        .map((text, i) => `${String(i + 1)}\n00:00:0${String(i)},000 --> 00:00:0${String(i)},900\n${text}\n`)
        .join('\n'),
    );
    expect(fields.body.split('\n\n')).toEqual([
      'Anna Reid: Good evening. Remember: drive slowly.',
      'Tom Healy: Who pays?',
      'Anna: You do.',
      'Tom Healy: I do not.',
      'Anna: And yet you do.',
      'Thank you.',
    ]);
  });

  it('of SBV, Timed Text and SubStation Alpha come in like those of SubRip', async () => {
    const sbv = `0:00:01.000,0:00:04.000
The harbour in Cork will be

0:00:04.000,0:00:08.000
closed for two weeks.
`;
    const ttml = `<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en">
<head><metadata><ttm:agent xml:id="x" type="person"><ttm:name type="full">Anna Reid</ttm:name></ttm:agent></metadata></head>
<body><div><p begin="00:00:01.000" end="00:00:04.000">The harbour <span>in Cork</span><br/>will be</p>
<p begin="4s" dur="4s">closed for two weeks.</p><p begin="8.1s" end="9s" ttm:agent="x">Good evening.</p></div></body></tt>`;
    const ass = `[Script Info]
Title: Harbour closed in Cork
ScriptType: v4.00+

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:04.00,0:00:08.00,Default,,0,0,0,,closed for two weeks, he said.
Dialogue: 0,0:00:01.00,0:00:04.00,Default,,0,0,0,,{\\i1}The harbour{\\i0} in Cork\\Nwill be
`;
    expect((await read(sbv)).fields.body).toBe('The harbour in Cork will be closed for two weeks.');
    expect((await read(ttml)).fields.body).toBe(
      'The harbour in Cork will be closed for two weeks.\n\nAnna Reid: Good evening.',
    );
    expect((await read(ass)).fields).toMatchObject({
      headline: 'Harbour closed in Cork',
      body: 'The harbour in Cork will be closed for two weeks, he said.',
    });
  });

  it('in Chinese are joined without spaces', async () => {
    const { fields } = await read(`1
00:00:01,000 --> 00:00:02,000
各位晚上好

2
00:00:02,000 --> 00:00:03,000
港口将关闭两周
`);
    expect(fields.body).toBe('各位晚上好港口将关闭两周');
  });
});

it('No word of subtitles is lost, whatever stands in them', async () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/u);
  const cue = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 6 }),
    gap: fc.integer({ min: 0, max: 8000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cue, { minLength: 1, maxLength: 12 }), async (cues) => {
      let at = 0;
      const written = cues.map(({ words, gap }, i) => {
        const from = (at += gap + 1);
        const to = (at += 1000);
        // Each line is another: what rolls up stands once.
        return `${String(i + 1)}\n${clock(from)} --> ${clock(to)}\nx${String(i)} ${words.join(' ')}\n`;
      });
      const { fields } = await read(written.join('\n'));
      expect(fields.body.split(/\s+/u)).toEqual(cues.flatMap(({ words }, i) => [`x${String(i)}`, ...words]));
    }),
    { numRuns: 60 },
  );
});

it('Whatever follows the head of subtitles, they are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (rest) => {
      for (const head of [
        'WEBVTT\n',
        '1\n00:00:01,000 --> 00:00:02,000\n',
        '[Script Info]\nDialogue:',
        '<tt xmlns="http://www.w3.org/ns/ttml">',
      ]) {
        const outcome = await parseDocument({ bytes: Buffer.from(head + rest), name: 'x' });
        expect('refusal' in outcome ? outcome.refusal.reason : '').not.toBe('reader-failed');
      }
    }),
    { numRuns: 60 },
  );
});

function clock(milliseconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)},${String(milliseconds % 1000).padStart(3, '0')}`;
}
