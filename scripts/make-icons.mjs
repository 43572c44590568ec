/**
 * Makes every icon file from assets/icons/icon.svg: PNG in all sizes, .ico for Windows, .icns for macOS. Run it after
 * changing the drawing (`node scripts/make-icons.mjs`); the results are part of the repository.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { electronRuntime } from './electron-runtime.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { ExplainedError, runScript, step } from './say.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = inProject('assets', 'icons');

await runScript(() =>
  step('Drawing the icons', async () => {
    const { executable, flags } = await electronRuntime();
    const renderer = inProject('scripts', 'icon-renderer');
    const headless = ['--ozone-platform=headless', '--disable-gpu', '--force-device-scale-factor=1'];
    const args = [
      ...flags,
      ...headless,
      renderer,
      inProject('assets', 'icons', 'icon.svg'),
      folder,
      SIZES.join(','),
    ];
    const { code, output } = await run(executable, args, { quiet: true, timeoutMs: 60_000 });
    if (code !== 0) throw new ExplainedError(`The icons could not be drawn:\n${output}`);
    writeFileSync(inProject('assets', 'icons', 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
    writeFileSync(inProject('assets', 'icons', 'icon.icns'), icns());
  }),
);

/** @param {number} size */
function png(size) {
  return readFileSync(inProject('assets', 'icons', `${size}x${size}.png`));
}

/**
 * Windows' container: a directory of images, each a whole PNG. A size of 256 is written as 0.
 * @param {readonly number[]} sizes
 */
function ico(sizes) {
  const images = sizes.map(png);
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8((sizes[index] ?? 0) % 256, at);
    header.writeUInt8((sizes[index] ?? 0) % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(image.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([header, ...images]);
}

/** macOS' container: tagged blocks, each a whole PNG; the tags name the size, some of them for double density. */
function icns() {
  /** @type {[tag: string, size: number][]} */
  const blocks = [
    ['ic11', 32],
    ['ic12', 64],
    ['ic07', 128],
    ['ic13', 256],
    ['ic08', 256],
    ['ic14', 512],
    ['ic09', 512],
    ['ic10', 1024],
  ];
  const body = Buffer.concat(
    blocks.flatMap(([tag, size]) => [blockHeader(tag, png(size).length + 8), png(size)]),
  );
  return Buffer.concat([blockHeader('icns', body.length + 8), body]);
}

/**
 * @param {string} tag
 * @param {number} bytes the block with this header
 */
function blockHeader(tag, bytes) {
  const header = Buffer.alloc(8);
  header.write(tag, 'latin1');
  header.writeUInt32BE(bytes, 4);
  return header;
}
