// The peer of the app: the least an Electron program with a React page does. BENCH_PAGE names the built page.
'use strict';

const { app, BrowserWindow, utilityProcess } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(process.env.BENCH_PAGE);
  // For the question about memory: what a process costs that does nothing.
  if (process.env.BENCH_IDLE_PROCESS === '1')
    utilityProcess.fork(join(__dirname, 'idle-process.cjs'), [], { serviceName: 'Idle' });
});
app.on('window-all-closed', () => app.quit());
