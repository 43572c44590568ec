import type { Session } from 'electron';

/** Denies every permission to every page, when asked for and when checked, and every device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isOwnClipboardWrite(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isOwnClipboardWrite(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
}

/** The one exception: the window itself writes to the clipboard when the person copies. */
function isOwnClipboardWrite(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && /^app:\/\/clipdesk(\/|$)/.test(origin);
}
