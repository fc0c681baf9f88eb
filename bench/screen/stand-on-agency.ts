/** Keys act on what has its place: until the agency has, the canvas has nowhere to stand. */
import type { Page } from 'playwright-core';

/** Presses Home on the canvas until its cursor stands on the agency. */
export async function standOnAgency(page: Page): Promise<void> {
  const canvas = page.getByRole('application');
  await canvas.locator('canvas').first().waitFor();
  await canvas.focus();
  const cursor = canvas.getByRole('img').first();
  do {
    await page.keyboard.press('Home');
    await page.waitForTimeout(20);
  } while (!/, agency/.test((await cursor.getAttribute('aria-label')) ?? ''));
}
