/** Taking up how a view was looked at when its address was made. */
import { isPlain, type Looks } from '../address/view-code.ts';
import type { Change } from '../exploration.ts';
import type { ContractFold } from '../fold.ts';
import { sayNumber } from '../say.ts';

/** Places, pins, filters and folds of what is drawn; what speaks of something else is left out. Plain looks change nothing. */
export function takeLooks(looks: Looks, folds: readonly ContractFold[]): Change {
  return (now) => {
    if (isPlain(looks)) return now;
    const { entities } = now;
    const drawn = folds.filter(({ from, to }) => entities.has(from) && entities.has(to));
    return {
      ...now,
      positions: new Map([...looks.places].filter(([id]) => entities.has(id))),
      pinned: new Set([...looks.pinned].filter((id) => entities.has(id))),
      filters: looks.filters,
      folds: new Map(drawn.map((fold) => [fold.id, fold])),
      spread: looks.spread,
      announcement: `Opened a view of ${sayNumber(entities.size, 'entity', 'entities')}.`,
    };
  };
}
