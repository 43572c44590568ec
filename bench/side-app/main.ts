/** The app around a side: Electron set up as Clipdesk sets it up, with a utility process and no window. */

import { app, utilityProcess } from 'electron';
import { keepFreedMemory } from '../../src/main/desktop/freed-memory';

keepFreedMemory();
process.once('disconnect', () => app.exit(0));

void app.whenReady().then(() => {
  const [script = '', ...args] = JSON.parse(process.env['BENCH_SIDE'] ?? '[]') as string[];
  const side = utilityProcess.fork(script, args, { serviceName: 'Side', stdio: 'inherit' });
  side.once('spawn', () => process.send?.({ pid: side.pid }));
  side.once('exit', (code) => app.exit(code));
  side.on('message', (answer) => process.send?.(answer));
  process.on('message', (question) => side.postMessage(question));
});
