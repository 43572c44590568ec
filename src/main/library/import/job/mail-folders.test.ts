import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../../test/temporary-library';
import { wantedEntries } from '../bundles/unpack-bundle';
import { expandPaths } from './expand-paths';

/** A Maildir as a mail server keeps it, with a folder of press reviews. */
const MAILDIR = [
  'cur/1795995511.M1P2Q4.host:2,S',
  'new/1795995512.M1P2Q1.host',
  'tmp/1795995513.M1P2Q9.host',
  '.Press.Reviews/cur/1795995511.M1P2Q2.host:2,RS',
  '.Press.Reviews/cur/1795995511.M1P2Q3.host:2,ST',
  '.Press.Reviews/new/1795995514.M1P2Q5.host',
  '.Press.Reviews/maildirfolder',
  '.Press.Reviews/dovecot.index.log',
  '.Press.cmeta',
  '.cache/cur.txt',
  'dovecot-uidlist',
  'dovecot.index.cache',
  'maildirsize',
  'subscriptions',
];
const MAILS = [
  '.Press.Reviews/cur/1795995511.M1P2Q2.host:2,RS',
  '.Press.Reviews/new/1795995514.M1P2Q5.host',
  'cur/1795995511.M1P2Q4.host:2,S',
  'new/1795995512.M1P2Q1.host',
];

async function found(files: readonly string[]): Promise<string[]> {
  const folder = temporaryFolder();
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'x');
  }
  const paths = await expandPaths([folder], new AbortController().signal);
  return paths.map(({ path }) => relative(folder, path).replaceAll('\\', '/'));
}

describe.skipIf(process.platform === 'win32')('a folder in which a mail program keeps its mails', () => {
  it('gives its mails with those of its hidden folders, without deleted ones and what the server notes for itself', async () => {
    expect(await found(MAILDIR)).toEqual(MAILS);
  });

  it('gives the same mails where it was packed', () => {
    expect(wantedEntries(MAILDIR.map((path) => ({ path: `Mail/${path}` }))).map(({ path }) => path)).toEqual(
      MAILS.map((path) => `Mail/${path}`),
    );
  });

  it('gives the mailboxes of Thunderbird without its lists and rules', async () => {
    const files = [
      'Inbox',
      'Inbox.msf',
      'Archive.sbd/2026',
      'Archive.sbd/2026.msf',
      'msgFilterRules.dat',
      'popstate.dat',
    ];
    expect(await found(files)).toEqual(['Archive.sbd/2026', 'Inbox']);
  });

  it('of numbered files gives those that are not deleted', async () => {
    expect(await found(['1', '2', ',3', '.mh_sequences', 'press/1'])).toEqual(['1', '2', 'press/1']);
  });
});

it('files called as a mail server calls its own are read where no mails lie beside them', async () => {
  expect(await found(['subscriptions', 'courier report.txt', 'tmp/a.txt'])).toEqual([
    'courier report.txt',
    'subscriptions',
    'tmp/a.txt',
  ]);
});

it('what a browser saves beside a page is passed over in the languages in which browsers name it', async () => {
  const pages = ['a_files', 'b.files', 'c-Dateien', 'd_pliki', 'e_arquivos', 'f-filer'];
  const files = pages.flatMap((folder) => [
    `${folder.slice(0, 1)}.html`,
    `${folder}/logo.png`,
    `${folder}/part.html`,
  ]);
  expect(await found([...files, 'g_files/kept.html'])).toEqual([
    ...files.filter((file) => !file.includes('/')),
    'g_files/kept.html',
  ]);
});
