#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const cli = join(__dirname, '..', 'out', 'main', 'cli.js');
if (existsSync(cli)) {
  require(cli);
} else {
  console.error('Clipdesk is not built yet. Run `npm ci && npm run build` in its folder first.');
  process.exitCode = 2;
}
