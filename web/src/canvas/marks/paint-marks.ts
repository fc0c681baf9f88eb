/** Which classes mark which elements: selection and its neighbourhood, the keyboard's place, the chain that stands out. */
import type { CollectionReturnValue, Core } from 'cytoscape';
import type { Exploration } from '../../state/exploration.ts';
import type { Tier } from '../elements/tiers.ts';
import type { Cursor } from '../keyboard/cursor.ts';
import { tagsWithRoom } from '../labels/tag-room.ts';

const MARKS = 'selected several kbd path faded hl hl-in hl-out nbr';

/** Repaints all marks of the exploration and the cursor; hovering is not among them. */
export function paintMarks(cy: Core, now: Exploration, cursor: Cursor, tier: Tier): void {
  cy.batch(() => {
    cy.elements('.selected, .several, .kbd, .path, .faded, .hl, .nbr').removeClass(MARKS);
    paintPath(cy, now);
    paintSelection(cy, now, tier);
    for (const id of now.several) cy.getElementById(id).addClass('several').removeClass('faded');
    if (!cursor.shown) return;
    if (cursor.link) cy.getElementById(cursor.link).addClass('kbd');
    if (cursor.at) cy.getElementById(cursor.at).addClass('kbd');
  });
}

function paintPath(cy: Core, { path }: Exploration): void {
  for (const id of path?.chains[path.chain] ?? []) {
    const edge = cy.getElementById(id);
    edge.addClass('path').connectedNodes().addClass('path');
  }
}

function paintSelection(cy: Core, { selection, path }: Exploration, tier: Tier): void {
  if (!selection) return;
  const chosen = cy.getElementById(selection.id);
  if (chosen.empty()) return;
  chosen.addClass('selected');
  const near: CollectionReturnValue =
    selection.type === 'entity'
      ? chosen.closedNeighborhood()
      : chosen.union(chosen.connectedNodes());
  near.nodes().addClass('nbr');
  // In a path every line matters; nothing fades there. A large drawing keeps its pace by not fading.
  if (path) return;
  if (tier === 'rich') cy.elements().difference(near).addClass('faded');
  if (selection.type === 'edge') return;
  const lines = near.edges().addClass('hl');
  const tagged = tagsWithRoom(chosen, lines, near.nodes());
  tagged.filter((edge) => edge.source().same(chosen)).addClass('hl-out');
  tagged.filter((edge) => !edge.source().same(chosen)).addClass('hl-in');
}
