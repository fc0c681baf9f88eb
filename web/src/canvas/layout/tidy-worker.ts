/** Runs the tidy layout beside the page, so that nothing freezes while it thinks. */
import { type TidyQuestion, tidy } from './tidy.ts';

addEventListener('message', ({ data }: MessageEvent<TidyQuestion>) => {
  postMessage([...tidy(data)]);
});
