// The peer of the PDF export: a hidden window that loads a file of HTML and prints it, once for each message.
'use strict';

const { app, BrowserWindow } = require('electron');
const { writeFile } = require('node:fs/promises');

async function print({ htmlFile, pdfFile, options }) {
  const began = performance.now();
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true, javascript: false } });
  await window.loadFile(htmlFile);
  const loaded = performance.now();
  const pdf = await window.webContents.printToPDF(options);
  const printed = performance.now();
  await writeFile(pdfFile, pdf);
  window.destroy();
  return { ms: performance.now() - began, printMs: printed - loaded, bytes: pdf.byteLength };
}

app.whenReady().then(() => {
  app.on('window-all-closed', () => undefined);
  process.on('message', (message) => {
    if (message.kind === 'quit') app.quit();
    else
      print(message).then(
        (value) => process.send({ id: message.id, value }),
        (thrown) => process.send({ id: message.id, error: String(thrown) }),
      );
  });
  process.send({ id: 0, value: 'ready' });
});
