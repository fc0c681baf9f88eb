/** Runs a layout beside the page, so that nothing freezes while it thinks. */
import { type LayoutQuestion, layOut } from './lay-out.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  postMessage([...layOut(data)]);
});
