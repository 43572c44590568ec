import { readFileSync } from 'node:fs';

/** What else has its hands on a folder: a service that copies files behind our back, or a drive on another machine. */
export type FolderRisk =
  | { readonly kind: 'cloud'; readonly service: string }
  | { readonly kind: 'network'; readonly fileSystem: string };

/** Folder names by which sync services are known, as they name them on Windows, macOS and Linux. */
const cloudFolders: readonly (readonly [name: RegExp, service: string])[] = [
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^onedrive( ?- .+)?$/i, 'OneDrive'],
  [/^(google ?drive|googledrive-.+|my drive)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^box( sync)?$/i, 'Box'],
  [/^pcloud ?drive$/i, 'pCloud'],
];

/** macOS keeps every provider's files under `Library/CloudStorage/<Provider>-<account>`. */
const MAC_CLOUD_STORAGE = /\/Library\/CloudStorage\/([^/-]+)/;

/** File systems of /proc/mounts whose files lie on another machine. */
const networkFileSystems = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'afs',
  'ceph',
  'glusterfs',
  'davfs',
  'fuse.sshfs',
  'fuse.rclone',
  'fuse.davfs2',
  'fuse.gvfsd-fuse',
  'fuse.google-drive-ocamlfuse',
]);

/**
 * Tells by a folder's path, and by the mounted file systems where they are known, whether a sync service or a network
 * drive has it. Pure; null means nothing is known against it.
 *
 * @param mounts the text of /proc/mounts, or null where there is none
 */
export function folderRisk(
  folder: string,
  platform: NodeJS.Platform,
  mounts: string | null,
): FolderRisk | null {
  if (platform === 'win32' && /^[\\/]{2}(?![?.][\\/])/.test(folder))
    return { kind: 'network', fileSystem: 'share' };
  const provider = MAC_CLOUD_STORAGE.exec(folder)?.[1];
  if (platform === 'darwin' && provider !== undefined)
    return { kind: 'cloud', service: cloudService(provider) ?? provider };
  for (const name of folder.split(platform === 'win32' ? /[\\/]/ : '/')) {
    const service = cloudService(name);
    if (service !== null) return { kind: 'cloud', service };
  }
  const fileSystem = mounts === null ? null : fileSystemOf(folder, mounts);
  return fileSystem !== null && networkFileSystems.has(fileSystem) ? { kind: 'network', fileSystem } : null;
}

/** The same for this machine. */
export function findFolderRisk(folder: string): FolderRisk | null {
  return folderRisk(folder, process.platform, process.platform === 'linux' ? readMounts() : null);
}

function cloudService(name: string): string | null {
  return cloudFolders.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function readMounts(): string | null {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    // A sandbox without /proc: the path has been looked at, more cannot be known.
    return null;
  }
}

/** The type of the file system mounted deepest above a folder; later lines of /proc/mounts cover earlier ones. */
function fileSystemOf(folder: string, mounts: string): string | null {
  let deepest = { point: '', type: null as string | null };
  for (const line of mounts.split('\n')) {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) continue;
    const place = unescapeMountPoint(point);
    const above = folder === place || folder.startsWith(place.endsWith('/') ? place : `${place}/`);
    if (above && place.length >= deepest.point.length) deepest = { point: place, type };
  }
  return deepest.type;
}

/** /proc/mounts writes spaces and the like as three octal digits. */
function unescapeMountPoint(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
