/** Long work in sight: a bar on a terminal, a line every few seconds elsewhere. */
import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { say } from './command.ts';

const EVERY_MS = 3_000;

export interface Progress {
  /** So much is done of the total. */
  at(done: number): void;
  end(): void;
}

/** Starts showing progress of something that has `total` parts. */
export function showProgress(
  stream: Writable & { readonly isTTY?: boolean },
  label: string,
  total: number,
): Progress {
  return stream.isTTY ? bar(stream, label, total) : lines(stream, label, total);
}

function bar(stream: Writable, label: string, total: number): Progress {
  const single = new SingleBar({
    // The library's type asks for a terminal's own stream, which this one is (isTTY).
    stream: stream as NodeJS.WriteStream,
    format: `${label} {bar} {percentage} % of ${total.toLocaleString('en-US')}`,
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
  });
  single.start(total, 0);
  return { at: (done) => single.update(Math.min(done, total)), end: () => single.stop() };
}

function lines(stream: Writable, label: string, total: number): Progress {
  let last = Date.now();
  return {
    at(done) {
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      const percent = Math.min(100, Math.floor((done / Math.max(total, 1)) * 100));
      say(stream, `${label}: ${percent} %`);
    },
    end() {},
  };
}
