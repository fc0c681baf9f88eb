/** How smoothly a page answers while the pointer drags its canvas: the time of each frame, as the page itself sees it. */
import type { Page } from 'playwright-core';
import { spread } from '../figures.ts';

const RECORD = `(() => {
  const times = [];
  let last = null;
  const frame = (now) => {
    if (last !== null) times.push(now - last);
    last = now;
    if (!window.framesDone) requestAnimationFrame(frame);
  };
  window.framesDone = false;
  window.frames_ = times;
  requestAnimationFrame(frame);
})()`;

/** Drags the view there and back in so many moves; the milliseconds of every frame drawn meanwhile. */
export async function framesOfDrag(page: Page, moves: number): Promise<readonly number[]> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 860 };
  const [x, y] = [width / 2 + 5, height / 2 + 7];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(RECORD);
  for (let move = 1; move <= moves; move++) {
    const there = Math.sin((move / moves) * Math.PI * 4);
    await page.mouse.move(x + there * 260, y + there * 120);
  }
  await page.mouse.up();
  return page.evaluate<number[]>('window.framesDone = true, window.frames_');
}

/** "p50 17  p95 33  max 50 ms, 51 frames a second". */
export function frameSpread(times: readonly number[]): string {
  const total = times.reduce((sum, time) => sum + time, 0);
  return `${spread(times)}, ${Math.round((1000 * times.length) / total)} frames a second`;
}
