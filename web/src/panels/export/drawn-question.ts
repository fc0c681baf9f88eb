/** Asks for what is drawn, as it is drawn: these entities and links and no other, each at its place. */
import type { BodyOf, ExportFormat } from '#model';
import type { Drawn } from '../../state/exploration.ts';
import { asAuthors } from '../../state/own-link.ts';
import type { Picture } from '../../state/picture.ts';

/** Chains have none of the reader's own links among them. */
const NO_OWN: Picture['own'] = new Map();

/** The body of the request; positions go with pictures alone, and only if everything has one. */
export function drawnQuestion(
  drawn: Drawn,
  format: ExportFormat,
  own: Picture['own'] = NO_OWN,
): BodyOf<'exportFile'> {
  const entityIds = [...drawn.entities.keys()];
  const positions = entityIds.flatMap((id): [number, number][] => {
    const at = drawn.positions.get(id);
    return at ? [[Math.round(at.x), Math.round(at.y)]] : [];
  });
  return {
    format,
    entityIds,
    edgeIds: [...drawn.edges.keys()],
    ...(own.size > 0 ? { ownLinks: [...own.values()].map(asAuthors) } : {}),
    ...(format === 'svg' && positions.length === entityIds.length ? { positions } : {}),
  };
}
