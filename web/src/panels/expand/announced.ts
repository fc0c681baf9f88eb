import { AskError } from '../../api/ask.ts';
import { announce } from '../../state/changes/changes.ts';
import { explore } from '../../state/exploration-store.ts';

/** A failure of something that was asked from the canvas is said in the live region: the canvas stays. */
export async function announced(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    explore(announce(error instanceof AskError ? error.message : 'That did not work. Try again.'));
  }
}
