/** Windows of one browser that stand at the same investigation tell each other so. */
import { z } from 'zod';

const WordSchema = z.object({
  /** `opened` and `saved` are told to all; `here` answers `opened`; `take` asks to let go, `given` answers it. */
  say: z.enum(['opened', 'saved', 'here', 'take', 'given']),
  investigation: z.string(),
});
export type Word = z.infer<typeof WordSchema>;

let channel: BroadcastChannel | null = null;

/** Begins to listen, once; what another window says that is no such word is passed over. */
export function listenToWindows(listener: (word: Word) => void): void {
  if (channel || typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel('paperchain.windows');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const word = WordSchema.safeParse(data);
    if (word.success) listener(word.data);
  });
}

/** Tells the other windows; where there are none, or no way to reach them, nothing happens. */
export function tellWindows(say: Word['say'], investigation: string): void {
  channel?.postMessage({ say, investigation });
}
