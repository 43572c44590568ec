/** `npm run screens`: takes the pictures of docs/screens anew, from the real window. */

process.env['CLIPDESK_RENEW_SCREENS'] = '1';
process.argv.push('e2e/screens.spec.ts');
await import('./test-e2e.mjs');
