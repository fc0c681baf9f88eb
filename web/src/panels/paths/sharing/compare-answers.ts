/** What became of the chains of an earlier answer. */
import type { KeptAnswer, PathAnswer } from '#model';

export type Fate = 'same' | 'regraded' | 'gone';

export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  same: 'Still in today’s answer.',
  regraded: 'In today’s answer, with another grade on a step.',
  gone: 'Not in today’s answer.',
};

interface Comparison {
  /** By chain of the earlier answer. */
  readonly fates: readonly Fate[];
  /** Chains of today's answer that the earlier one did not hold. */
  readonly added: number;
}

/** Compares chain by chain: the same links, and on them the same grades. */
export function compareAnswers(then: KeptAnswer, now: PathAnswer): Comparison {
  const today = new Map(
    now.chains.map(({ hops }) => [
      joined(hops.map(({ edge }) => edge.id)),
      joined(hops.map(({ edge }) => edge.grade)),
    ]),
  );
  const before = then.chains.map(({ hops }) => ({
    links: joined(hops.map(({ edgeId }) => edgeId)),
    grades: joined(hops.map(({ grade }) => grade)),
  }));
  const known = new Set(before.map(({ links }) => links));
  return {
    fates: before.map(({ links, grades }) => {
      const graded = today.get(links);
      return graded === undefined ? 'gone' : graded === grades ? 'same' : 'regraded';
    }),
    added: [...today.keys()].filter((links) => !known.has(links)).length,
  };
}

const joined = (ids: readonly string[]): string => ids.join('\n');
