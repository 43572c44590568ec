import { protocol } from 'electron';

/** Names our protocols before the app is ready. Each clipping's id is a host of its own, so clippings share no origin. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false };
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { ...privileges, codeCache: true } },
    { scheme: 'clip', privileges },
    { scheme: 'print', privileges },
  ]);
}
