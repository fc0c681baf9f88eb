import type { Status } from '#model';

const WORDS: Readonly<Record<Status, string>> = {
  planned: 'planned, not operational',
  announced: 'announced, not operational',
  operational: 'operational',
  paused: 'paused',
  retired: 'retired',
  cancelled: 'cancelled',
};

/** A status in words that cannot be read as more than it says. */
export const statusWords = (status: Status): string => WORDS[status];
