/** Long writing that lets others be served. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work between two breaths. */
const BREATH = 20;

/** The same items; a store within this process never waits by itself, so every now and then this does. */
export async function* breathing<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  let breathed = Date.now();
  for await (const item of items) {
    yield item;
    if (Date.now() - breathed < BREATH) continue;
    await setImmediate();
    breathed = Date.now();
  }
}
