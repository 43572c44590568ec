/**
 * Browsers and office programs write down what their letters say where a font's shapes do not (`ActualText`, ISO 32000-1, 14.9.4): clusters of Indic
 * scripts, vowel signs of Arabic, soft hyphens. pdf.js (5.6) reads past it; here its worker hands it out with the marked content it belongs to.
 */

const FROM = '                type: "beginMarkedContentProps",\n';
const TO = `${FROM}                actualText: args[1] instanceof Dict && typeof args[1].get("ActualText") === "string" ? stringToPDFString(args[1].get("ActualText")) : undefined,\n`;

/**
 * A plugin of the build that changes this place.
 * @throws when pdf.js no longer has it: see then whether it hands it out by itself.
 */
export function pdfActualText() {
  return {
    name: 'clipdesk:pdf-actual-text',
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs')) return null;
      if (code.split(FROM).length !== 2 || !code.includes('\nfunction stringToPDFString('))
        throw new Error(`${id} is not what scripts/pdf-actual-text.mjs knows`);
      return { code: code.replace(FROM, () => TO), map: null };
    },
  };
}
