/** The ends of hops and chains in the order a reader walks them. */
import type { Chain, Entity, Hop } from '#model';

/** Where a hop starts, as it is walked. */
const hopStart = (hop: Hop): Entity => (hop.along === 'forward' ? hop.from : hop.to);
/** Where a hop ends, as it is walked. */
export const hopEnd = (hop: Hop): Entity => (hop.along === 'forward' ? hop.to : hop.from);

/** Every entity of a chain, in order. */
export function chainEntities(chain: Chain): Entity[] {
  const first = chain.hops[0];
  return first ? [hopStart(first), ...chain.hops.map(hopEnd)] : [];
}

const TIMES: Readonly<Record<Chain['time'], string>> = {
  overlapping: 'the dates of its steps overlap',
  gap: 'the dates of its steps do not overlap',
  unknown: 'some steps are undated',
};

/** Whether the periods of the steps meet; of a single step, whether it is dated. */
export const timeWords = ({ hops, time }: Pick<Chain, 'hops' | 'time'>): string =>
  hops.length > 1 ? TIMES[time] : time === 'unknown' ? 'its step is undated' : 'its step is dated';
