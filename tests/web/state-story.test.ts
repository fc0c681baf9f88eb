/** Drawing a step of a story: every link is on a walk, and the exploration comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge } from '#model';
import { addEntities } from '../../web/src/state/changes/changes.ts';
import { leavePath } from '../../web/src/state/changes/path-changes.ts';
import { showStep, walksAlong } from '../../web/src/state/changes/story-changes.ts';
import { drawnOf, EMPTY_EXPLORATION } from '../../web/src/state/exploration.ts';
import { anEdge, anEntity } from './drawn-world.ts';

const ENTITIES = Array.from({ length: 6 }, (_, i) => anEntity(`org:name:firm-${i}`));

/** Links that lead from an earlier entity to a later one: without circles, as records are. */
const links = fc
  .uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
    maxLength: 9,
    selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
  })
  .map((pairs) =>
    pairs.flatMap(([a, b]): Edge[] => {
      const [from, to] = [ENTITIES[Math.min(a, b)], ENTITIES[Math.max(a, b)]];
      return from && to && from !== to ? [anEdge(from, 'partners_with', to)] : [];
    }),
  );

describe('the walks of a step', () => {
  it('hold every link, each walk leading on from link to link', () => {
    fc.assert(
      fc.property(links, (edges) => {
        const walks = walksAlong(edges);
        expect(new Set(walks.flat())).toEqual(new Set(edges.map(({ id }) => id)));
        const byId = new Map(edges.map((edge) => [edge.id, edge]));
        for (const walk of walks)
          for (const [at, id] of walk.slice(1).entries())
            expect(byId.get(id)?.from).toBe(byId.get(walk[at] ?? id)?.to);
      }),
    );
  });
});

describe('showing a step', () => {
  it('draws what it is given and leaves the exploration untouched', () => {
    fc.assert(
      fc.property(links, (edges) => {
        const before = addEntities(
          [ENTITIES[0] ?? anEntity('org:name:one')],
          [],
        )(EMPTY_EXPLORATION);
        const shown = showStep(ENTITIES, edges, 'A step')(before);
        expect([...drawnOf(shown).edges.keys()]).toEqual(edges.map(({ id }) => id));
        expect(drawnOf(shown).entities.size).toBe(ENTITIES.length);
        expect(shown.entities).toBe(before.entities);
        expect(drawnOf(leavePath()(shown)).entities).toBe(before.entities);
      }),
    );
  });
});
