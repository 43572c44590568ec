// @ts-check
/**
 * Runs in Clipdesk's page: makes calls of the library over the page's own bridge and port, one after the other, and
 * answers with the milliseconds of each, from the call to the parsed answer, and what the last one said.
 * `benchArgs.calls` lists them. The page's own listener is replaced: the window is deaf afterwards.
 */
(async () => {
  /** @typedef {{name: string, input: unknown}} Call */
  /** What the window itself puts answers together with; `callLibrary` brings it. */
  const pageParcel = /** @type {typeof import('../../src/shared/page-parcel')} */ (
    Reflect.get(globalThis, 'pageParcel')
  );
  const { calls } = /** @type {{calls: Call[]}} */ (Reflect.get(globalThis, 'benchArgs'));
  const clipdesk = /** @type {import('../../src/shared/desktop-contract').ClipdeskBridge} */ (
    Reflect.get(globalThis, 'clipdesk')
  );
  /** Far from the numbers the page itself has used. */
  let id = 1_000_000_000 + Math.floor(performance.now());

  /** @type {(answer: {kind: string, id: number, value: unknown, error: unknown}) => void} */
  let hear = () => undefined;
  const read = pageParcel.createParcelReader();
  clipdesk.onLibraryMessage((parcel) => {
    const message = read(parcel);
    if (message !== undefined) hear(/** @type {never} */ (message));
  });

  /** @param {Call} call */
  const ask = (call) =>
    new Promise((resolve, reject) => {
      id += 1;
      const asked = id;
      hear = (answer) => {
        if (answer.id !== asked) return;
        if (answer.kind === 'value') resolve(answer.value);
        else reject(new Error(JSON.stringify(answer.error)));
      };
      clipdesk.sendToLibrary(JSON.stringify({ kind: 'call', id: asked, ...call }));
    });

  const ms = [];
  let last;
  for (const call of calls) {
    const began = performance.now();
    last = await ask(call);
    ms.push(performance.now() - began);
  }
  return { ms, last };
})();
