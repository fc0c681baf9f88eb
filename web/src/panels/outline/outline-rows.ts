/** The canvas as an outline: each entity, the best linked first, and under it the lines that are drawn of it. */
import type { Edge, Entity, EntityId } from '#model';
import type { Fold, LineId } from '../../state/fold.ts';
import type { OwnLink } from '../../state/own-link.ts';
import type { Picture } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';

export interface OutlineLink {
  readonly edge: Edge;
  readonly other: Entity;
}
export interface OutlineFold {
  readonly fold: Fold;
  readonly other: Entity;
}
export interface OutlineOwnLink {
  readonly link: OwnLink;
  readonly other: Entity;
}
export interface OutlineRow {
  readonly entity: Entity;
  readonly links: readonly OutlineLink[];
  /** What stands for several links or contracts at once. */
  readonly folds: readonly OutlineFold[];
  /** What the reader drew. */
  readonly own: readonly OutlineOwnLink[];
}

type Part = Pick<Picture, 'entities' | 'edges'> & Partial<Pick<Picture, 'folds' | 'own'>>;

/** Links go by their verb, then by the name at the other end; folds and own links by that name. */
export function outlineRows({ entities, edges, folds, own }: Part): OutlineRow[] {
  const links = listed(edges.values(), (edge, id) => {
    const other = entities.get(id);
    return other ? [{ edge, other }] : [];
  });
  const bundles = listed(folds?.values() ?? [], (fold, id) => {
    const other = entities.get(id);
    return other ? [{ fold, other }] : [];
  });
  const drawn = listed(own?.values() ?? [], (link, id) => {
    const other = entities.get(id);
    return other ? [{ link, other }] : [];
  });
  return [...entities.values()]
    .map((entity) => ({
      entity,
      links: (links.get(entity.id) ?? []).sort(byVerbAndName),
      folds: (bundles.get(entity.id) ?? []).sort((a, b) => byName(a.other, b.other)),
      own: (drawn.get(entity.id) ?? []).sort((a, b) => byName(a.other, b.other)),
    }))
    .sort((a, b) => lines(b) - lines(a) || byName(a.entity, b.entity));
}

/** Each line under both its ends, made into a row by what stands at the other. */
function listed<L extends { readonly from: EntityId; readonly to: EntityId }, R>(
  all: Iterable<L>,
  row: (line: L, other: EntityId) => readonly R[],
): Map<EntityId, R[]> {
  const under = new Map<EntityId, R[]>();
  const put = (id: EntityId, rows: readonly R[]): void => {
    const known = under.get(id);
    if (known) known.push(...rows);
    else under.set(id, [...rows]);
  };
  for (const line of all) {
    put(line.from, row(line, line.to));
    if (line.to !== line.from) put(line.to, row(line, line.from));
  }
  return under;
}

const lines = ({ links, folds }: OutlineRow): number => links.length + folds.length;

const byName = (a: Entity, b: Entity): number => readingName(a).localeCompare(readingName(b));

const byVerbAndName = (a: OutlineLink, b: OutlineLink): number =>
  a.edge.kind.localeCompare(b.edge.kind) || byName(a.other, b.other);

/** Key of a line's row, which stands under both its ends. */
export const linkKey = (under: EntityId, line: { readonly id: LineId }): string =>
  `${under}>${line.id}`;
