import { expect, test } from 'vitest';
import { externalAddress } from './external-address';

test.each(['https://example.org/news?id=1', 'http://example.org/', 'mailto:press@example.org?subject=Forum'])(
  '%s may be opened',
  (address) => {
    expect(externalAddress(address)).toBe(address);
  },
);

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'smb://server/share',
  'ms-msdt:/id',
  'vscode://file/x',
  'https://user:secret@example.org/',
  'mailto:a@example.org?attach=/etc/passwd',
  'mailto:a@example.org?Attachment=C:%5Csecret',
  'mailto:a@example.org?bcc=b@example.org',
  'not an address',
  '',
])('%s is not opened', (address) => {
  expect(externalAddress(address)).toBeNull();
});
