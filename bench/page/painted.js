// @ts-check
/**
 * Runs in a page: answers when the first element a selector finds is on the screen, with that moment in milliseconds
 * since 1970. `benchArgs.selector` names it.
 */
new Promise((resolve) => {
  const { selector } = /** @type {{selector: string}} */ (Reflect.get(globalThis, 'benchArgs'));

  /** The first message after a frame was drawn comes when it is painted. */
  const answerAfterPaint = () =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      channel.port2.postMessage(null);
    });

  const look = () => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    answerAfterPaint();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
});
