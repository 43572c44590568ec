/**
 * The folder that holds the built worker scripts: beside the running bundle, or where CLIPDESK_WORKERS says
 * (tests run from sources, which have no bundle beside them).
 */
export function workersFolder(): string {
  return process.env['CLIPDESK_WORKERS'] ?? __dirname;
}
