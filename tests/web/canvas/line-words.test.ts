/** What a marked line says, and where: once, and nothing that would cover its ends. */
import cytoscape from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { nodeData, ownData } from '../../../web/src/canvas/elements/element-data.ts';
import { readPalette } from '../../../web/src/canvas/style/palette.ts';
import { asStylesheet } from '../../../web/src/canvas/style/style-rule.ts';
import { stylesheet } from '../../../web/src/canvas/style/stylesheet.ts';
import { ownLinkId } from '../../../web/src/state/own-link.ts';
import { anEntity } from '../drawn-world.ts';

const ENDS = [anEntity('org:name:a'), anEntity('org:name:b')] as const;
const [{ id: FROM }, { id: TO }] = ENDS;
const OWN = ownData({
  id: ownLinkId({ from: FROM, to: TO, number: 1 }),
  from: FROM,
  to: TO,
  words: 'share an address',
});

/** The reader's own link over so many canvas units, marked, at a zoom. */
function lineOver(length: number, classes: string, zoom: number): cytoscape.EdgeSingular {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: asStylesheet(
      stylesheet(
        readPalette(() => '#777777'),
        'rich',
      ),
    ),
    elements: [
      { data: { ...nodeData(ENDS[0], 0, false) }, position: { x: 0, y: 0 } },
      { data: { ...nodeData(ENDS[1], 0, false) }, position: { x: length, y: 0 } },
      { data: { ...OWN }, classes },
    ],
  });
  cy.zoom(zoom);
  cy.style().update();
  return cy.edges()[0] as cytoscape.EdgeSingular; // the one edge
}

describe('a line that is marked', () => {
  it.each(['hl hl-out selected', 'hl hl-in selected', 'hl hl-out kbd'])(
    'says its words once: %s',
    (classes) => {
      const line = lineOver(400, classes, 1);
      expect(line.style('label')).toBe('yours · share an address');
      expect([line.style('source-label'), line.style('target-label')]).toEqual(['', '']);
    },
  );

  it('of the reader’s own says only whose it is where its words would cover its ends', () => {
    expect(lineOver(100, 'selected', 1).style('label')).toBe('yours');
    expect(lineOver(400, 'selected', 0.3).style('label')).toBe('yours');
    expect(lineOver(600, 'selected', 0.3).style('label')).toBe('yours · share an address');
  });

  it('of the reader’s own has a plate that is as wide on the screen, however far the drawing is', () => {
    const width = (zoom: number): number =>
      Number.parseFloat(lineOver(600, 'selected', zoom).style('text-max-width')) * zoom;
    expect(width(0.33)).toBeGreaterThan(width(1) * 0.7);
  });
});
