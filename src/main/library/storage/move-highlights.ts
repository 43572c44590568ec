import type { ClippingFields } from '../../../shared/model/clipping';

type Highlights = ClippingFields['highlights'];

/**
 * Finds the marked passages again after the body was edited: each goes to the occurrence of its words nearest to where
 * it was. A passage whose words are gone keeps its words and its note, and marks nothing (`start` = `end`).
 */
export function moveHighlights(highlights: Highlights, body: string): Highlights {
  return highlights.map((highlight) => {
    const start = nearest(body, highlight.text, highlight.start);
    if (start === null) {
      const at = Math.min(highlight.start, body.length);
      return { ...highlight, start: at, end: at };
    }
    return { ...highlight, start, end: start + highlight.text.length };
  });
}

function nearest(body: string, text: string, start: number): number | null {
  if (text === '') return null;
  const before = body.lastIndexOf(text, start);
  const after = body.indexOf(text, start);
  if (before === -1) return after === -1 ? null : after;
  if (after === -1) return before;
  return start - before <= after - start ? before : after;
}
