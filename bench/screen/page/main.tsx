/**
 * `?elements=2000&draw=ours` mounts the canvas of the page over a generated drawing; `draw=bare` gives the same elements
 * and the same styles to Cytoscape alone. `window.pan()` drags the view for two seconds and gives the time of each frame.
 */
import '../../../web/src/styles/tokens.css';
import cytoscape, { type Core } from 'cytoscape';
import { createRoot } from 'react-dom/client';
import { edgeData, nodeData } from '../../../web/src/canvas/elements/element-data.ts';
import { type Tier, tierOf } from '../../../web/src/canvas/elements/tiers.ts';
import GraphCanvas from '../../../web/src/canvas/GraphCanvas.tsx';
import { paletteOf } from '../../../web/src/canvas/style/palette.ts';
import { asStylesheet } from '../../../web/src/canvas/style/style-rule.ts';
import { stylesheet } from '../../../web/src/canvas/style/stylesheet.ts';
import { type Drawn, EMPTY_EXPLORATION } from '../../../web/src/state/exploration.ts';
import { explorationStore } from '../../../web/src/state/exploration-store.ts';
import { drawnWorld } from './world.ts';

const asked = new URLSearchParams(location.search);
const drawn = drawnWorld(Number(asked.get('elements')));
const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page"');

function drawOurs(host: HTMLElement, { entities, edges, positions }: Drawn): void {
  explorationStore.setState({ ...EMPTY_EXPLORATION, entities, edges, positions }, true);
  createRoot(host).render(<GraphCanvas />);
}

function drawBare(host: HTMLElement, world: Drawn): Core {
  const tier = tierOf(world.entities.size + world.edges.size);
  if (tier === 'refused') throw new Error('so many elements are not drawn');
  const cy = cytoscape({
    container: host,
    elements: elementsOf(world),
    layout: { name: 'preset' },
    style: asStylesheet(stylesheet(paletteOf(host), tier)),
    pixelRatio: ratioOf(tier),
    minZoom: 0.05,
    maxZoom: 3,
  });
  cy.fit(undefined, 40);
  return cy;
}

const ratioOf = (tier: Tier) => (tier === 'rich' ? 'auto' : 1);

const elementsOf = ({ entities, edges, positions }: Drawn) => [
  ...[...entities.values()].map((entity) => ({
    group: 'nodes' as const,
    data: { ...nodeData(entity, 0, false) },
    position: { ...(positions.get(entity.id) ?? { x: 0, y: 0 }) },
  })),
  ...[...edges.values()].map((edge) => ({
    group: 'edges' as const,
    data: { ...edgeData(edge) },
  })),
];

if (asked.get('draw') === 'bare') drawBare(page, drawn);
else drawOurs(page, drawn);
