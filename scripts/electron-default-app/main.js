// What Electron does when it is started as `electron FOLDER`: its own default app is not part of the fallback runtime,
// so this one takes its place. Same promises: `-r MODULE` first, then the app's name, version and path from its
// package.json, `process.defaultApp`, then its main file.
'use strict';

const { app } = require('electron');
const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const preloads = [];
let folder;
const args = process.argv.slice(1);
for (let at = 0; at < args.length; at += 1) {
  const arg = args[at];
  if (arg === '-r' || arg === '--require') {
    at += 1;
    if (args[at] !== undefined) preloads.push(args[at]);
  } else if (!arg.startsWith('-')) {
    folder = resolve(arg);
    break;
  }
}

for (const preload of preloads) require(resolve(preload));

if (folder === undefined) {
  console.error('Name the folder of the app to run.');
  process.exit(2);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const packageFile = join(folder, 'package.json');
if (existsSync(packageFile)) {
  const about = JSON.parse(readFileSync(packageFile, 'utf8'));
  if (about.version) app.setVersion(about.version);
  const name = about.productName ?? about.name;
  if (name) app.setName(name);
  if (name && process.platform === 'linux') app.setDesktopName(about.desktopName ?? `${name}.desktop`);
  app.setAppPath(folder);
}
require(folder);
