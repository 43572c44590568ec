import type { FolderRisk } from './folder-risk';

/** Sentences for the person who opens a library. They end up in `library.status`. */

/** Why this folder is a bad place. */
export function folderRiskNotice(risk: FolderRisk): string {
  return risk.kind === 'cloud'
    ? `This library lies in a folder that ${risk.service} copies while it changes, which can damage it. Move it to a folder on this computer, and let ${risk.service} have its backups instead.`
    : 'This library lies on a network drive, where a broken connection can damage it. Move it to a folder on this computer.';
}

/** What happened to a damaged database. */
export function restoredNotice(damage: string, backupTime: number, keptAs: string | null): string {
  const kept = keptAs === null ? '' : ` The damaged file is kept as ${keptAs}.`;
  return `The database was damaged (${damage}) and was restored from the backup of ${spokenTime(backupTime)}.${kept} Clippings added since then are missing from the lists, but their files are still there: “repair” puts them into the folder “recovered”, to be imported again.`;
}

/** What is left of a library without a database. */
export function databaseMissingNotice(): string {
  return 'The database of this library was missing, and there is no backup of it, so a new one was made. The imported files are still there: “repair” puts them into the folder “recovered”, to be imported again.';
}

/** A backup that could not be made. */
export function backupFailedNotice(reason: string): string {
  return `The automatic backup could not be made: ${reason}`;
}

/** After a migration. */
export function migratedNotice(backupFile: string): string {
  return `This library was brought up to this version of Clipdesk. A backup of it as it was before: ${backupFile}`;
}

/** `2026-11-24 09:30 UTC`: the same everywhere, whatever the machine's language. */
function spokenTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
