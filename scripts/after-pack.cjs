/**
 * Called by electron-builder when the app's folder is complete, before the fuses are set: leaves out what belongs to a
 * bare Electron only, and marks a build on the fallback runtime.
 */

const { rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const TEST_ONLY = `This build runs on an Electron that is no longer maintained, taken from a package registry because the
current one could not be downloaded. It is for tests only: do not hand it on.
`;

/** @param {{appOutDir: string, electronPlatformName: string}} context */
exports.default = ({ appOutDir, electronPlatformName }) => {
  if (electronPlatformName === 'darwin') return;
  for (const leftover of ['resources/default_app.asar', 'version', 'clipdesk-runtime.json']) {
    rmSync(join(appOutDir, leftover), { force: true });
  }
  if (process.env.CLIPDESK_TEST_ONLY) writeFileSync(join(appOutDir, 'TEST-ONLY.txt'), TEST_ONLY);
};
