/** The path questions that are measured: every mode, and every bound that costs time. */
import { PathQuestionSchema } from '#model';
import { type CompiledBounds, compileQuestion } from '#paths';

export interface MeasuredQuestion {
  readonly name: string;
  readonly bounds: CompiledBounds;
  /** How many entities to pass are drawn for each pair. */
  readonly vias: number;
}

/** Ends are given as node numbers; the ids here only fill the question's form. */
const asked = (name: string, more: object, vias = 0): MeasuredQuestion => ({
  name,
  bounds: compileQuestion(
    PathQuestionSchema.parse({ from: ['agency:1'], to: ['agency:2'], ...more }),
  ),
  vias,
});

export const MEASURED: readonly MeasuredQuestion[] = [
  asked('shortest', {}),
  asked('shortest, outward', { direction: 'outward' }),
  asked('shortest, money, dates', {
    kinds: ['money'],
    dates: { from: '2021', to: '2022-06' },
  }),
  asked('shortest, amount, 200 chains', {
    minAmount: { value: '5000000.00', basis: 'obligated-seen' },
    limit: 200,
  }),
  asked('shortest, no hubs above 100 links', { hubs: { maxDegree: 100 } }),
  asked('shortest, overlapping', { overlap: 'overlapping' }),
  asked('shortest, forward in time', { overlap: 'forward-in-time' }),
  asked('shortest, through one', {}, 1),
  asked('shortest, through two', { maxHops: 8 }, 2),
  asked('k = 10', { mode: 'k' }),
  asked('k = 50', { mode: 'k', k: 50 }),
  asked('k = 10, at most 3 hops', { mode: 'k', maxHops: 3 }),
  asked('k = 10, outward', { mode: 'k', direction: 'outward' }),
  asked('k = 10, no hubs above 100 links', { mode: 'k', hubs: { maxDegree: 100 } }),
  asked('k = 10, overlapping', { mode: 'k', overlap: 'overlapping' }),
  asked('within 4 hops', { mode: 'within', maxHops: 4 }),
  asked('within 6 hops', { mode: 'within' }),
];
