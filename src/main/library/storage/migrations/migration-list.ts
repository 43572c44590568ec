import { first } from './001-first';
import { waitingLinks } from './002-waiting-links';
import { watchedFolders } from './003-watched-folders';
import { families } from './004-families';
import { scans } from './005-scans';
import { searchLanguage } from './006-search-language';
import { outlets } from './007-outlets';
import { importJobs } from './008-import-jobs';
import { endedImports } from './009-ended-imports';
import { importQuestions } from './010-import-questions';
import { recipes } from './011-recipes';
import { names } from './012-names';
import { nameKinds } from './013-name-kinds';
import { endedImportsBrought } from './014-ended-imports-brought';

/** One step of the database's shape. Never edited after a release: a change of shape is a new migration. */
export interface Migration {
  /** The `user_version` the database has afterwards: its place in the list, from 1. */
  readonly version: number;
  readonly sql: string;
}

/** Every migration, in order. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: first },
  { version: 2, sql: waitingLinks },
  { version: 3, sql: watchedFolders },
  { version: 4, sql: families },
  { version: 5, sql: scans },
  { version: 6, sql: searchLanguage },
  { version: 7, sql: outlets },
  { version: 8, sql: importJobs },
  { version: 9, sql: endedImports },
  { version: 10, sql: importQuestions },
  { version: 11, sql: recipes },
  { version: 12, sql: names },
  { version: 13, sql: nameKinds },
  { version: 14, sql: endedImportsBrought },
];
