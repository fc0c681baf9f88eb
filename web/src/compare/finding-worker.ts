/** Reads and verifies a snapshot beside the page, so that nothing freezes however large it is. */
import { readFinding, readText } from './read-finding.ts';

addEventListener('message', ({ data }: MessageEvent<File | string>) => {
  const read = typeof data === 'string' ? readText(data) : readFinding(data);
  // What nobody foresaw, such as too little memory, is told to the page as an error of this worker.
  read.then((found) => postMessage(found), reportError);
});
