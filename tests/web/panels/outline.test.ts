/** The outline holds what the canvas draws: every entity once, every link under both its ends, alone or in its fold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineRows } from '../../../web/src/panels/outline/outline-rows.ts';
import { EMPTY_EXPLORATION } from '../../../web/src/state/exploration.ts';
import { pictureOf } from '../../../web/src/state/picture.ts';
import { aStep } from '../drawn-world.ts';

describe('the outline', () => {
  it('leaves nothing out and adds nothing, the best linked first', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 20 }), (steps) => {
        const now = steps.reduce((state, { change }) => change(state), EMPTY_EXPLORATION);
        const rows = outlineRows(pictureOf(now));
        expect(new Set(rows.map(({ entity }) => entity.id))).toEqual(new Set(now.entities.keys()));
        const ends = [...now.edges.values()].flatMap(({ id, from, to }) =>
          from === to ? [`${from} ${id}`] : [`${from} ${id}`, `${to} ${id}`],
        );
        const listed = rows.flatMap(({ entity, links }) =>
          links.map(({ edge }) => `${entity.id} ${edge.id}`),
        );
        const folded = rows.flatMap(({ entity, folds }) =>
          folds.flatMap(({ fold }) =>
            fold.of === 'links' ? fold.links.map(({ id }) => `${entity.id} ${id}`) : [],
          ),
        );
        expect([...listed, ...folded].sort()).toEqual(ends.sort());
        const counts = rows.map(({ links, folds }) => links.length + folds.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });
});
