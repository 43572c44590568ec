// Renders one SVG to PNG files in several sizes: Chromium draws it best, and no image program is needed.
// Arguments: the SVG, the folder to write to, the sizes with commas between them.
'use strict';

const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [svgFile, folder, sizes] = process.argv.slice(-3);

/** Runs in the page: draws the image and returns it as the base64 text of a PNG. */
async function draw(source, size) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png').split(',')[1];
}

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true } });
  await window.loadURL('about:blank');
  const source = `data:image/svg+xml;base64,${readFileSync(svgFile).toString('base64')}`;
  for (const size of sizes.split(',')) {
    const png = await window.webContents.executeJavaScript(
      `(${String(draw)})(${JSON.stringify(source)}, ${size})`,
    );
    writeFileSync(join(folder, `${size}x${size}.png`), Buffer.from(png, 'base64'));
  }
  app.quit();
});
