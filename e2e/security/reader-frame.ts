import type { Frame, Page } from '@playwright/test';

/** Loads a clipping in a frame as the reader does and waits until it is there. */
export async function openInFrame(page: Page, id: string, view: 'text' | 'original'): Promise<Frame> {
  const address = `clip://${id}/?view=${view}`;
  await page.evaluate(
    (src) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', '');
        frame.setAttribute('referrerpolicy', 'no-referrer');
        frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;z-index:9999;background:white';
        frame.addEventListener('load', () => resolve());
        frame.src = src;
        document.body.append(frame);
      }),
    address,
  );
  const frame = page.frames().find((one) => one.url() === address);
  if (frame === undefined) throw new Error(`The frame ${address} did not load.`);
  return frame;
}
