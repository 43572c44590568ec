import { expect, it } from 'vitest';
import { folderRisk } from './folder-risk';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/export /mnt/press nfs4 rw 0 0',
  '//nas/share /media/My\\040Share cifs rw 0 0',
  '/dev/sdb1 /mnt/press/local ext4 rw 0 0',
  'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
].join('\n');

it.each([
  ['/home/an/Clipdesk', 'linux', null],
  ['/home/an/Dropbox/Clips', 'linux', 'Dropbox'],
  ['/home/an/Dropbox (Ministry)/Clips', 'linux', 'Dropbox'],
  ['/home/an/My Dropbox notes/Clips', 'linux', null],
  ['C:\\Users\\An\\OneDrive - City of Hue\\Clips', 'win32', 'OneDrive'],
  ['C:\\Users\\An\\OneDrive', 'win32', 'OneDrive'],
  ['C:\\Users\\An\\Documents\\Clips', 'win32', null],
  ['G:\\My Drive\\Clips', 'win32', 'Google Drive'],
  ['/Users/an/Library/Mobile Documents/com~apple~CloudDocs/Clips', 'darwin', 'iCloud'],
  ['/Users/an/Library/CloudStorage/OneDrive-Ministry/Clips', 'darwin', 'OneDrive'],
  ['/Users/an/Library/CloudStorage/Tresorit-an/Clips', 'darwin', 'Tresorit'],
  ['/Users/an/Nextcloud/Clips', 'darwin', 'Nextcloud'],
] as const)('knows by its path whether %s (%s) is a cloud folder', (folder, platform, service) => {
  expect(folderRisk(folder, platform, null)).toEqual(service === null ? null : { kind: 'cloud', service });
});

it.each([
  ['/home/an/Clips', null],
  ['/mnt/press/Clips', 'nfs4'],
  ['/mnt/press', 'nfs4'],
  ['/mnt/pressroom/Clips', null],
  ['/mnt/press/local/Clips', null],
  ['/media/My Share/Clips', 'cifs'],
  ['/run/user/1000/gvfs/smb-share/Clips', 'fuse.gvfsd-fuse'],
] as const)('knows by the mounted file systems whether %s lies on another machine', (folder, fileSystem) => {
  expect(folderRisk(folder, 'linux', mounts)).toEqual(
    fileSystem === null ? null : { kind: 'network', fileSystem },
  );
});

it('knows a Windows share, and does not take a long path or a device for one', () => {
  expect(folderRisk('\\\\server\\press\\Clips', 'win32', null)).toEqual({
    kind: 'network',
    fileSystem: 'share',
  });
  expect(folderRisk('\\\\?\\C:\\Clips', 'win32', null)).toBeNull();
});
