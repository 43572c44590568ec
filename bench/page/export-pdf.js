// @ts-check
/**
 * Runs in Clipdesk's page: exports clippings as a PDF clip book, as the export dialog does, and answers with the
 * milliseconds it took and the pages it made. `benchArgs.ids` names the clippings.
 */
(async () => {
  const { ids } = /** @type {{ids: string[]}} */ (Reflect.get(globalThis, 'benchArgs'));
  const clipdesk = /** @type {import('../../src/shared/desktop-contract').ClipdeskBridge} */ (
    Reflect.get(globalThis, 'clipdesk')
  );
  const began = performance.now();
  const answer = await clipdesk.desktop('export.save', {
    target: { ids },
    format: 'pdf',
    options: { template: 'clip-book', title: 'Bench' },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return { ms: performance.now() - began, value: answer.value };
})();
