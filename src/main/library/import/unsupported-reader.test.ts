import { expect, it } from 'vitest';
import { describeRefusal } from '../../../shared/messages/en';
import { parseDocument } from './parse';

async function refusalOf(content: string): Promise<string> {
  const outcome = await parseDocument({ bytes: Buffer.from(content), name: 'x' });
  return 'refusal' in outcome ? describeRefusal(outcome.refusal) : 'came in';
}

it.each(['{"settings": {"theme": "dark"}}', '<settings><theme>dark</theme></settings>'])(
  'JSON and XML of no kind that holds articles is refused with what to do: %s',
  async (content) => {
    expect(await refusalOf(content)).toMatch(/this is none of it\. Export it as web pages, CSV or RIS/u);
  },
);

it('JSON that breaks off is refused as such, and not stored as a text', async () => {
  for (const content of ['{"items": [{"title": "Harbour road gets', '[{"title": "Trees", "url": '])
    expect(await refusalOf(content)).toContain('JSON that is damaged or breaks off');
});

it('A text that begins with a bracket is a text', async () => {
  for (const content of [
    '[Photo: Anna Berg] The council agreed on trees.',
    '{"Trees", they said} The council agreed on trees.',
  ])
    expect(await refusalOf(content)).toBe('came in');
});

it('Packed files of rare programs are refused by what they are, with what to do', async () => {
  const packed = [
    '\x1f\x9d\x90abc',
    'LZIP\x01\x0cabc',
    '\x04\x22\x4d\x18abc',
    'MSCF\0\0\0\0abc',
    'xar!\0\x1cabc',
    `070701${'0'.repeat(104)}a.txt`,
  ];
  for (const content of packed) {
    const outcome = await parseDocument({ bytes: Buffer.from(content, 'latin1'), name: 'x' });
    expect('refusal' in outcome ? describeRefusal(outcome.refusal) : '').toContain(
      'Unpack it and import the folder',
    );
  }
});
