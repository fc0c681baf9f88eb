/**
 * Puts elements into their zoom band and hides labels that have no room, once the view has come to rest. Room is reckoned
 * over the whole drawing, so that panning changes nothing: every change of style lets Cytoscape draw all anew. Renders nothing.
 */
import type { Core, NodeSingular } from 'cytoscape';
import { useEffect } from 'react';
import { explorationStore } from '../../state/exploration-store.ts';
import type { NodeData } from '../elements/element-data.ts';
import { LABEL_MARGIN, labelSize, labelWidthAt } from '../elements/label.ts';
import { SHAPES } from '../elements/shapes.ts';
import type { Tier } from '../elements/tiers.ts';
import { cursorStore } from '../keyboard/cursor.ts';
import { BANDS, type Band, bandAt, PILLS_FROM, TAGS_FROM } from './bands.ts';
import { cullLabels, type LabelItem } from './label-culling.ts';
import { foldsWithRoom, placeChainWords } from './tag-room.ts';

const REST = 90;
const BAND_NAMES = BANDS.map(({ name }) => name).filter((name) => name !== '');

export function Labels({ cy, tier }: { readonly cy: Core; readonly tier: Tier }): null {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Zoom of the last labelling, as far as it matters. */
    let reach = '';
    const label = (): void => {
      // In bulk, names stand only where somebody looks: the stylesheet sees to that.
      if (cy.destroyed() || tier === 'bulk') return;
      reach = reachOf(cy.zoom());
      labelAll(cy, tier);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(label, REST);
    };
    const zoomed = (): void => {
      if (reachOf(cy.zoom()) !== reach) soon();
    };
    label();
    cy.on('zoom', zoomed);
    cy.on('add remove position', soon);
    const stops = [explorationStore.subscribe(soon), cursorStore.subscribe(soon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      cy.off('zoom', zoomed);
      cy.off('add remove position', soon);
    };
  }, [cy, tier]);
  return null;
}

/** What a zoom decides about labels. */
const reachOf = (zoom: number): string =>
  `${bandAt(zoom).name} ${zoom >= PILLS_FROM} ${zoom >= TAGS_FROM}`;

function labelAll(cy: Core, tier: Tier): void {
  const zoom = cy.zoom();
  const band = bandAt(zoom);
  const shown = cullLabels(cy.nodes().map((node) => itemOf(node, band)));
  cy.batch(() => {
    const wrong = BAND_NAMES.filter((name) => name !== band.name).map((name) => `.${name}`);
    cy.elements(wrong.join(', ')).removeClass(BAND_NAMES.join(' '));
    if (band.name) cy.elements().addClass(band.name);
    cy.nodes().forEach((node) => {
      node.toggleClass('nolabel', !shown.has(node.id()));
    });
    if (tier !== 'rich') return;
    const folds = cy.edges('[fold != ""]');
    const free = foldsWithRoom(folds, cy.nodes(), zoom >= TAGS_FROM ? 'tag' : 'pill', band.scale);
    folds
      .difference(free)
      .removeClass('near pill')
      .toggleClass('few', zoom >= PILLS_FROM);
    free.removeClass('few');
    const worded = cy.edges().difference(folds).union(free);
    worded.toggleClass('near', zoom >= TAGS_FROM);
    worded.filter('[pill != ""]').toggleClass('pill', zoom >= PILLS_FROM);
    placeChainWords(cy.edges('.path'), cy.nodes(), band.scale);
  });
}

function itemOf(node: NodeSingular, band: Band): LabelItem {
  const { id, label, kind }: NodeData = node.data();
  const { w, h, font } = SHAPES[kind];
  const { x, y } = node.position();
  const size = labelSize(label, font * band.scale, labelWidthAt(band.scale));
  const top = y + h / 2 + LABEL_MARGIN;
  const must = node.hasClass('selected') || node.hasClass('kbd') || node.hasClass('path');
  const rank = node.hasClass('nbr') ? 1_000 : node.hasClass('faded') ? -1_000 : 0;
  return {
    id,
    must,
    weight: rank + node.degree(false) + (kind === 'agency' ? 50 : 0),
    body: { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 },
    label: { left: x - size.w / 2, right: x + size.w / 2, top, bottom: top + size.h },
  };
}
