import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampPane, fitPanes, paneLimits, READER_LEAST } from './pane-widths';

const wanted = { sidebar: 216, list: 356, inspector: 272 };

describe('fitting the panes into the window', () => {
  it('gives every pane what the person chose where there is room', () => {
    expect(fitPanes(1280, wanted)).toEqual(wanted);
  });

  it('narrows the inspector first, then the list', () => {
    expect(fitPanes(1140, wanted)).toEqual({ ...wanted, inspector: 248 });
    expect(fitPanes(1100, wanted)).toEqual({ ...wanted, inspector: 232, list: 332 });
  });

  it('closes the inspector when there is no room for four panes', () => {
    expect(fitPanes(800, wanted).inspector).toBe(0);
  });

  it('leaves a closed inspector closed', () => {
    expect(fitPanes(2000, { ...wanted, inspector: 0 }).inspector).toBe(0);
  });

  it('always leaves the reader its least in a window of at least 760', () => {
    const width = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 760, max: 4000 }),
        width,
        width,
        width,
        (window, sidebar, list, inspector) => {
          const fitted = fitPanes(window, { sidebar, list, inspector });
          expect(window - fitted.sidebar - fitted.list - fitted.inspector).toBeGreaterThanOrEqual(
            READER_LEAST,
          );
        },
      ),
    );
  });

  it('keeps a dragged width within the limits of its pane', () => {
    expect(clampPane('list', 10)).toBe(paneLimits.list.least);
    expect(clampPane('list', 9999)).toBe(paneLimits.list.most);
    expect(clampPane('list', 300.4)).toBe(300);
  });
});
