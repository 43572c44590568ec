/**
 * Of a page whose content is damaged pdf.js (5.6) hands out the text of the parts before the damaged one, and says so to nobody but a console: here its
 * worker adds an item that does (`brokenContent`), and reads the damaged part as far as it can be unpacked.
 */

/** What is changed, each once. */
const CHANGES = [
  // Packed data that cannot be unpacked to their end are those before it,
  [
    '  readBlock() {\n    let buffer, hdr, len;\n',
    `  readBlock() {
    try {
      this.#readWholeBlock();
    } catch (ex) {
      if (!(ex instanceof FormatError)) throw ex;
      this.#endsStreamOnError(ex.message);
    }
  }
  #readWholeBlock() {
    let buffer, hdr, len;
`,
  ],
  [
    '    while (true) {\n      let code1 = this.getCode(litCodeTable);\n',
    '    while (true) {\n      this.bufferLength = pos;\n      let code1 = this.getCode(litCodeTable);\n',
  ],
  // and may be others than were packed, by their checksum;
  [
    '    this.#isAsync = false;\n    this.stream = new Stream(compressed, 2,',
    '    this.#isAsync = false;\n    this.brokeOff = globalThis.isDamagedFlate?.(compressed);\n    this.stream = new Stream(compressed, 2,',
  ],
  // what ends too early,
  [
    '    info(err);\n    this.eof = true;\n',
    '    info(err);\n    this.eof = true;\n    this.brokeOff = true;\n',
  ],
  // in one of several pieces of a page's content,
  [
    '      chunk = stream.getBytes();\n    } catch (reason) {\n      if (this._onError) {\n',
    '      chunk = stream.getBytes();\n      if (stream.brokeOff) this.brokeOff = true;\n    } catch (reason) {\n      this.brokeOff = true;\n      if (this._onError) {\n',
  ],
  // or in its only one, or in a form that it shows;
  [
    '      flushTextContentItem();\n      enqueueChunk();\n      resolve();\n',
    '      flushTextContentItem();\n      if (stream.brokeOff) textContent.items.push({ type: "brokenContent" });\n      enqueueChunk();\n      resolve();\n',
  ],
  // and whatever else ends a page's text before its end.
  [
    '        warn(`getTextContent - ignoring errors during "${task.name}" ` + `task: "${reason}".`);\n        flushTextContentItem();\n',
    '        warn(`getTextContent - ignoring errors during "${task.name}" ` + `task: "${reason}".`);\n        flushTextContentItem();\n        textContent.items.push({ type: "brokenContent" });\n',
  ],
];

/**
 * A plugin of the build that changes these places.
 * @throws when pdf.js no longer has one of them: see then whether it tells by itself.
 */
export function pdfBrokenContent() {
  return {
    name: 'clipdesk:pdf-broken-content',
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs')) return null;
      return {
        code: CHANGES.reduce((changed, [from = '', to = '']) => {
          if (changed.split(from).length !== 2)
            throw new Error(`${id} is not what scripts/pdf-broken-content.mjs knows`);
          return changed.replace(from, () => to);
        }, code),
        map: null,
      };
    },
  };
}
