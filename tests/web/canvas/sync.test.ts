/** The drawing follows the store in every tier: generated graphs come in whole or in parts, and end as they should. */
import cytoscape from 'cytoscape';
import { describe, expect, it, vi } from 'vitest';
import { sizeOf, tierOf } from '../../../web/src/canvas/elements/tiers.ts';
import { syncElements } from '../../../web/src/canvas/sync/sync-elements.ts';
import { addEntities, removeEntity, setPositions } from '../../../web/src/state/changes/changes.ts';
import { foldContracts, spreadLinks } from '../../../web/src/state/changes/fold-changes.ts';
import { EMPTY_EXPLORATION, type Exploration } from '../../../web/src/state/exploration.ts';
import { linesOf, pictureOf } from '../../../web/src/state/picture.ts';
import { aFold, anEdge, anEntity } from '../drawn-world.ts';

/** A ring of firms, each linked with the next. */
function ring(size: number): Exploration {
  const firms = Array.from({ length: size }, (_, i) => anEntity(`org:name:f-${i}`));
  const edges = firms.flatMap((firm, i) => {
    const next = firms[(i + 1) % size];
    return next ? [anEdge(firm, 'partners_with', next)] : [];
  });
  const places = firms.map(({ id }, i) => [id, { x: i, y: -i }] as const);
  return setPositions(places)(addEntities(firms, edges)(EMPTY_EXPLORATION));
}

const drawn = (cy: cytoscape.Core): string[] => cy.elements().map((one) => one.id());
const expected = (now: Exploration): string[] => {
  const picture = pictureOf(now);
  return [...picture.entities.keys(), ...[...linesOf(picture)].map(({ id }) => id)];
};

/** Node has no frames: a part comes in the next turn instead. */
vi.stubGlobal('requestAnimationFrame', (next: () => void) => setTimeout(next));
const PARTS = { least: 400, frames: Number.POSITIVE_INFINITY };

describe('the drawing', () => {
  it.each([
    [500, 'rich'],
    [2_900, 'lean'],
    [3_100, 'bulk'],
  ])('of a ring of %i is complete in the %s tier', async (size, tier) => {
    const now = ring(size);
    expect(tierOf(sizeOf(now))).toBe(tier);
    const cy = cytoscape({ headless: true });
    syncElements(cy, now, 0, tier === 'bulk' ? PARTS : undefined);
    await vi.waitFor(() => expect(cy.elements().length).toBe(2 * size), { timeout: 20_000 });
    expect(drawn(cy).sort()).toEqual(expected(now).sort());
  });

  it('that still comes in parts loses nothing when the next step overtakes it', async () => {
    const now = ring(3_100);
    const cy = cytoscape({ headless: true });
    syncElements(cy, now, 0, PARTS);
    expect(cy.elements().length).toBeLessThan(1_000);
    const [first] = now.entities.keys();
    const next = first ? removeEntity(first)(now) : now;
    syncElements(cy, next, 0, PARTS);
    await vi.waitFor(() => expect(cy.elements().length).toBe(2 * 3_100 - 3), { timeout: 20_000 });
    expect(drawn(cy).sort()).toEqual(expected(next).sort());
  });

  it('of a step comes in no more parts than frames are granted, its nodes first', () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (next: () => void) => frames.push(next));
    const cy = cytoscape({ headless: true });
    syncElements(cy, ring(100), 0, { least: 12, frames: 8 });
    const sizes = [cy.elements().length];
    for (let next = frames.shift(); next; next = frames.shift()) {
      next();
      sizes.push(cy.elements().length);
      if (cy.edges().nonempty()) expect(cy.nodes().length).toBe(100);
    }
    expect(sizes).toEqual([25, 50, 75, 100, 125, 150, 175, 200]);
    vi.stubGlobal('requestAnimationFrame', (next: () => void) => setTimeout(next));
  });

  it('shows a fold as one line, and what it stood for once it is unfolded', () => {
    const [ice, firm] = [anEntity('agency:7012'), anEntity('org:name:firm')];
    const both = [anEdge(ice, 'awarded', firm), anEdge(ice, 'funded', firm)];
    const cy = cytoscape({ headless: true });
    const steps = [
      addEntities([ice, firm], both),
      setPositions([
        [ice.id, { x: 0, y: 0 }],
        [firm.id, { x: 90, y: 0 }],
      ]),
      foldContracts(aFold(ice, firm, 14)),
    ];
    const now = steps.reduce((state, change) => change(state), EMPTY_EXPLORATION);
    syncElements(cy, now, 0);
    expect(cy.edges().map((edge) => edge.data('pill'))).toEqual(['14 awards', '2 links']);
    const links = cy.edges('[fold = "links"]').first().id();
    const [pair] = [...pictureOf(now).folds.values()].filter(({ id }) => id === links);
    syncElements(cy, pair ? spreadLinks(pair.id, true)(now) : now, 0);
    expect(cy.edges('[fold = ""]').map((edge) => edge.id())).toEqual(both.map(({ id }) => id));
  });
});
