/** Choosing several entities and acting on them together: each act one step. */
import type { EntityId } from '#model';
import type { DrawnKind } from '../drawn-kind.ts';
import { drawnKind } from '../drawn-kind.ts';
import type { Change, Exploration } from '../exploration.ts';
import { linesOf, pictureOf } from '../picture.ts';
import { sayNumber } from '../say.ts';
import { without } from './changes.ts';

/** These, and with `add` those chosen before too; what is not drawn is left out. */
export function chooseSeveral(ids: Iterable<EntityId>, add = false): Change {
  return (now) => {
    const drawn = pictureOf(now).entities;
    const several = new Set([...(add ? now.several : []), ...ids].filter((id) => drawn.has(id)));
    const said = `${sayNumber(several.size, 'entity', 'entities')} chosen.`;
    return { ...now, several, announcement: several.size === 0 ? 'Nothing is chosen.' : said };
  };
}

/** Adds one to those chosen, or takes it out. */
export const toggleChosen =
  (id: EntityId): Change =>
  (now) => {
    const rest = [...now.several].filter((one) => one !== id);
    return chooseSeveral(now.several.has(id) ? rest : [...rest, id])(now);
  };

/** All that is drawn and linked with any of these, and these. */
export function chooseNeighbours(ids: Iterable<EntityId>): Change {
  return (now) => {
    const start = new Set(ids);
    const all = new Set(start);
    for (const { from, to } of linesOf(pictureOf(now))) {
      if (start.has(from)) all.add(to);
      if (start.has(to)) all.add(from);
    }
    return chooseSeveral(all)(now);
  };
}

/** All that is drawn with this mark. */
export const chooseKind =
  (kind: DrawnKind): Change =>
  (now) =>
    chooseSeveral(idsOf(now, (entity) => drawnKind(entity) === kind))(now);

/** Takes the chosen off the canvas. */
export const removeSeveral: Change = (now) => {
  const next = without(now, (id) => now.several.has(id));
  const gone = sayNumber(now.entities.size - next.entities.size, 'entity', 'entities');
  const links = sayNumber(now.edges.size - next.edges.size, 'link', 'links');
  return { ...next, announcement: `Hid ${gone} and ${links}.` };
};

/** Takes off all but the chosen and the pinned. */
export const keepSeveral: Change = (now) => {
  if (now.several.size === 0) return now;
  const next = without(now, (id) => !now.several.has(id) && !now.pinned.has(id));
  const gone = sayNumber(now.entities.size - next.entities.size, 'entity', 'entities');
  return { ...next, announcement: `Kept only the chosen; hid ${gone}.` };
};

/** Pins the chosen where they are, or lets them go. */
export const pinSeveral =
  (on: boolean): Change =>
  (now) => {
    const pinned = new Set(now.pinned);
    for (const id of now.several) {
      if (on) pinned.add(id);
      else pinned.delete(id);
    }
    const verb = on ? 'Pinned' : 'Unpinned';
    return {
      ...now,
      pinned,
      announcement: `${verb} ${sayNumber(now.several.size, 'entity', 'entities')}.`,
    };
  };

const idsOf = (
  now: Exploration,
  fits: (entity: Parameters<typeof drawnKind>[0]) => boolean,
): EntityId[] =>
  [...pictureOf(now).entities.values()].filter((entity) => fits(entity)).map(({ id }) => id);
