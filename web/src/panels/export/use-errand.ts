/** Something that takes a moment and ends in a sentence: what was done, or why not. */
import { useState } from 'react';
import { AskError } from '../../api/ask.ts';

export interface Errand {
  readonly working: boolean;
  /** Empty before the first errand and while one is under way. */
  readonly said: string;
  readonly run: (errand: () => Promise<string>) => Promise<void>;
}

/** One errand at a time; its sentence is for a `role="status"`. */
export function useErrand(): Errand {
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState('');
  const run = async (errand: () => Promise<string>): Promise<void> => {
    setWorking(true);
    setSaid('');
    try {
      setSaid(await errand());
    } catch (error) {
      setSaid(error instanceof AskError ? refusalWords(error) : 'That did not work. Try again.');
    } finally {
      setWorking(false);
    }
  };
  return { working, said, run };
}

const refusalWords = ({ problem }: AskError): string =>
  [problem.detail, problem.hint].filter((part) => part).join(' ');
