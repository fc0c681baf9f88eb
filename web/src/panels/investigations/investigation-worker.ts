/** Reads the file of an investigation beside the page, so that nothing freezes however large it is. */
import { fromFile } from '../../state/keeping/investigation.ts';

addEventListener('message', ({ data }: MessageEvent<File>) => {
  // What nobody foresaw, such as a file that was moved, is told to the page as an error of this worker.
  data.text().then((text) => postMessage(fromFile(text)), reportError);
});
