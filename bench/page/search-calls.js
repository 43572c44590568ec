// @ts-check
/**
 * Runs in Clipdesk's page: asks searches over the page's own bridge and port, one after the other as they are typed: the rows with their
 * highlights and the counts beside them. Answers with the milliseconds until the rows were there, and until both were.
 * `benchArgs.queries` lists them. The page's own listener is replaced: the window is deaf afterwards.
 */
(async () => {
  /** What the window itself puts answers together with; `callLibrary` brings it. */
  const pageParcel = /** @type {typeof import('../../src/shared/page-parcel')} */ (
    Reflect.get(globalThis, 'pageParcel')
  );
  const { queries, rows } = /** @type {{queries: string[], rows: number}} */ (
    Reflect.get(globalThis, 'benchArgs')
  );
  const clipdesk = /** @type {import('../../src/shared/desktop-contract').ClipdeskBridge} */ (
    Reflect.get(globalThis, 'clipdesk')
  );
  /** Far from the numbers the page itself has used. */
  let id = 1_000_000_000 + Math.floor(performance.now());
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  const read = pageParcel.createParcelReader();
  clipdesk.onLibraryMessage((parcel) => {
    const message = /** @type {any} */ (read(parcel));
    const waiter = waiting.get(message?.id);
    if (waiter === undefined) return;
    waiting.delete(message.id);
    if (message.kind === 'value') waiter.resolve(message.value);
    else waiter.reject(new Error(JSON.stringify(message.error)));
  });

  /**
   * @param {string} name
   * @param {unknown} input
   */
  const ask = (name, input) =>
    new Promise((resolve, reject) => {
      const asked = (id += 1);
      waiting.set(asked, { resolve, reject });
      clipdesk.sendToLibrary(JSON.stringify({ kind: 'call', id: asked, name, input }));
    });

  const shown = [];
  const counted = [];
  const found = [];
  for (const query of queries) {
    const began = performance.now();
    // Both at once, as the window asks them.
    const listed = ask('search.window', { query, limit: rows });
    const facets = ask('search.facets', { query, limit: 60 });
    const list = await listed;
    shown.push(performance.now() - began);
    await facets;
    counted.push(performance.now() - began);
    found.push(list.total + list.some);
  }
  return { shown, counted, found };
})();
