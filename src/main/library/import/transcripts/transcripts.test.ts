import { describe, expect, it } from 'vitest';
import { parseDocument } from '../parse';
import type { ParsedArticle } from '../parsed-article';

async function read(content: string, name = 'Pasted text'): Promise<ParsedArticle> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name });
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  const [only, ...more] = outcome.articles;
  if (only === undefined || more.length > 0) throw new Error(`${String(more.length + 1)} articles`);
  return only;
}

describe('A transcript', () => {
  it('copied from below a film has its words without the times', async () => {
    const { fields } = await read(
      `Harbour closed in Cork
Transcript
Search in video
0:03
3 seconds
Good evening. The harbour
0:06
will be closed
0:08
1 minute, 8 secondsfor two weeks.
0:11
The minister said so
0:14
on Monday.`,
    );
    expect(fields.headline).toBe('Harbour closed in Cork');
    expect(fields.body).toBe(
      'Good evening. The harbour will be closed for two weeks. The minister said so on Monday.',
    );
  });

  it('of a conversation keeps the names', async () => {
    const { fields } = await read(
      `Anna Reid  0:03
Who pays?

Tom Healy  0:06
The county does. It has the money.

Anna Reid  0:10
Since when?

Tom Healy  0:12
Since last year.

Anna Reid  0:20
Thank you.`,
    );
    expect(fields.body.split('\n\n')).toEqual([
      'Anna Reid: Who pays?',
      'Tom Healy: The county does. It has the money.',
      'Anna Reid: Since when?',
      'Tom Healy: Since last year.',
      'Anna Reid: Thank you.',
    ]);
  });

  it('is not what a timetable or a ticker is', async () => {
    const timetable = [
      '0:05 Nightly news',
      '9:00 Registration',
      '9:30 Opening',
      '11:00 Coffee',
      '11:30 Panel',
      '13:00 Lunch',
    ].join('\n');
    expect((await read(timetable, 'x')).fields.body).toContain('11:30');
  });

  it('that speech recognition wrote as JSON has its voices', async () => {
    const whisper = {
      text: 'x',
      language: 'en',
      segments: [
        { id: 0, start: 0, end: 2, text: ' Good evening.', speaker: 'Anna Reid' },
        { id: 1, start: 2, end: 4, text: ' The harbour is closed.', speaker: 'Anna Reid' },
        { id: 2, start: 4, end: 5, text: ' Why?', speaker: 'SPEAKER_01' },
      ],
    };
    expect((await read(JSON.stringify(whisper), 'Harbour talk of Cork.json')).fields).toMatchObject({
      headline: 'Harbour talk of Cork',
      body: 'Anna Reid: Good evening. The harbour is closed. Why?',
    });
  });

  it('without a word is refused', async () => {
    const outcome = await parseDocument({
      bytes: Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n♪ ♪\n'),
      name: 'a.srt',
    });
    expect(outcome).toEqual({ refusal: { reason: 'no-text' } });
  });
});
