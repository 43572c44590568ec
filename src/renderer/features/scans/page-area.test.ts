import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAreaSchema } from '../../../shared/model/scan';
import { areaBetween, moveArea } from './page-area';

const place = fc.record({
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
});

describe('the part of a page', () => {
  it('lies on the page wherever the pointer went, and is the same drawn from either corner', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const area = areaBetween(a, b);
        if (area !== null) expect(pageAreaSchema.safeParse(area).success).toBe(true);
        expect(areaBetween(b, a)).toEqual(area);
      }),
    );
  });

  it('stays on the page whatever arrows are pressed', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 200 }), (presses) => {
        let area = { x: 0.1, y: 0.1, width: 0.5, height: 0.3 };
        for (const [pressed, resize] of presses) area = moveArea(area, pressed, resize) ?? area;
        expect(pageAreaSchema.safeParse(area).success).toBe(true);
      }),
    );
  });

  it('is too small to be one after a click without a drag', () => {
    expect(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeNull();
  });
});
