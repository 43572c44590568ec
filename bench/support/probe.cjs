// Loaded into Electron's main process before the app (`-r`), so that the app itself needs no hooks for the bench. It runs
// the bench's scripts in the window's page, and answers over Node's own channel to the bench.
'use strict';

const { app, dialog } = require('electron');

const { BENCH_FIRST_SCRIPT: firstScript, BENCH_SAVE_AS: saveAs } = process.env;

/** The main frame of the app's window, once it has been there. */
let frame;

function answer(id, promise) {
  promise.then(
    (value) => process.send({ id, value }),
    (thrown) => process.send({ id, error: thrown instanceof Error ? thrown.stack : String(thrown) }),
  );
}

app.on('web-contents-created', (_event, contents) => {
  if (contents.getType() !== 'window') return;
  // As early as the page exists: before its own scripts run.
  contents.once('did-navigate', () => {
    frame = contents.mainFrame;
    if (firstScript) answer(0, frame.executeJavaScript(firstScript));
  });
});

// Nobody is there to choose a file.
if (saveAs) dialog.showSaveDialog = async () => ({ canceled: false, filePath: saveAs });

process.on('message', ({ id, kind, script }) => {
  switch (kind) {
    case 'run':
      answer(id, frame.executeJavaScript(script));
      return;
    case 'processes':
      answer(id, Promise.resolve(app.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name }))));
      return;
    case 'quit':
      app.quit();
  }
});
