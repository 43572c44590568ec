import { describe, expect, it } from 'vitest';
import { labelsAreQuick } from './find-labels';
import { readHeaderLine } from './header-line';
import { splitNames } from './names';

const namesIn = (line: string, language: string): unknown =>
  readHeaderLine(line, { language })?.flatMap((fact) => (fact.kind === 'author' ? fact.names : []));

describe('header and footer lines', () => {
  it.each<[string, string, readonly object[]]>([
    ['Photos by Ann Wood', 'en', [{ kind: 'photo', text: 'Ann Wood' }]],
    ['5 March 2024 - 1,234 views', 'en', [{ kind: 'published' }, { kind: 'views', count: 1234 }]],
    ['1.234 lượt xem', 'vi', [{ kind: 'views', count: 1234 }]],
    ['1.234 kali dilihat', 'id', [{ kind: 'views', count: 1234 }]],
    ['Jumlah tontonan: 532', 'ms', [{ kind: 'views', count: 532 }]],
    ['Leído 532 veces', 'es', [{ kind: 'views', count: 532 }]],
    ['Disiarkan pada: 03 Mac 2024 10:15 PM', 'ms', [{ kind: 'published' }]],
    ['Kemas kini terakhir pada 3 Mac 2024', 'ms', [{ kind: 'modified' }]],
    ['Mise en ligne : 3 mars 2024', 'fr', [{ kind: 'published' }]],
    ['Jurnalis: Budi Santoso', 'id', [{ kind: 'author', names: ['Budi Santoso'] }]],
    ['Pengarang: Ahmad Ali', 'ms', [{ kind: 'author', names: ['Ahmad Ali'] }]],
    ['Verfasst von Max Mustermann', 'de', [{ kind: 'author', names: ['Max Mustermann'] }]],
    ['来源单位：市环保局', 'zh', [{ kind: 'source', text: '市环保局' }]],
    ['Traduction : Jeanne Martin', 'fr', [{ kind: 'ignored' }]],
    ['Lektorat: Erika Muster', 'de', [{ kind: 'ignored' }]],
    ['Translated by: Wang Fang', 'en', [{ kind: 'ignored' }]],
    ['（编辑：王芳 校对：赵强）', 'zh', [{ kind: 'editor', text: '王芳' }, { kind: 'ignored' }]],
    [
      '阅读量：3.2万 | 文/李明 图/张伟',
      'zh',
      [
        { kind: 'views', count: 32_000 },
        { kind: 'author', names: ['李明'] },
        { kind: 'photo', text: '张伟' },
      ],
    ],
    ['Theo Báo Cửa Sông', 'vi', [{ kind: 'source', text: 'Báo Cửa Sông' }]],
    ['ปรับปรุงล่าสุด 5 มี.ค. 67 | 1,234 ครั้ง', 'th', [{ kind: 'modified' }, { kind: 'views', count: 1234 }]],
    ['- BERNAMA', 'ms', [{ kind: 'source', text: 'BERNAMA' }]],
    ['(AFP)', 'fr', [{ kind: 'source', text: 'AFP' }]],
    [
      'Rédigé par Marie Dupont le 5 mars 2024 - 1 234 vues',
      'fr',
      [{ kind: 'author', names: ['Marie Dupont'] }, { kind: 'published' }, { kind: 'views', count: 1234 }],
    ],
  ])('%s (%s)', (line, language, facts) => {
    expect(readHeaderLine(line, { language })).toMatchObject(facts);
  });

  it.each<[string, string, readonly string[]]>([
    ['Reporting by Jane Miller; Editing by Tom Hill', 'en', ['Jane Miller']],
    ['Bài và ảnh: Nguyễn Văn An', 'vi', ['Nguyễn Văn An']],
    ['Escrito por María José López el 5 de marzo de 2024', 'es', ['María José López']],
    ['Redacción: María José López', 'es', ['María José López']],
  ])('%s (%s) names who wrote it', (line, language, names) => {
    expect(namesIn(line, language)).toEqual(names);
  });

  it.each([
    'Photos by the river were shown to those who came',
    'Photos by the river',
    'Theo went home after the meeting',
    'They came from the ring road - nobody knew why',
    'Edited by nobody, the letter was printed as it had come.',
  ])('prose stays prose: %s', (line) => {
    expect(readHeaderLine(line, { language: 'en' })).toBeNull();
  });
});

it('The posts between the names of a Chinese byline are no names', () => {
  expect(splitNames('本报记者 李明 通讯员 张伟 摄影报道')).toEqual(['李明', '张伟']);
});

it('Labels are looked for by a pattern short enough for the engine to put it in order', () => {
  expect(labelsAreQuick).toBe(true);
});
