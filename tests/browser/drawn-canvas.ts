/** What Cytoscape has drawn, and what lies over it, in CSS pixels of the window. */
import type { Page } from 'playwright-core';

export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of Cytoscape's interface that is asked; it keeps its instance at the element it draws in. */
interface DrawnGraph {
  zoom(): number;
  pan(): { x: number; y: number };
  nodes(): {
    map<T>(
      read: (node: {
        data(name: string): string;
        renderedBoundingBox(): { x1: number; y1: number; w: number; h: number };
      }) => T,
    ): T[];
  };
}

/** How the canvas looks at its drawing, and every node with its label; a zoom of 0 and no node while there is none. */
export const drawnCanvas = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('[role=application]');
    const drawing = [...(host?.children ?? [])].find((child) => Reflect.has(child, '_cyreg'));
    const cy = drawing && (Reflect.get(drawing, '_cyreg').cy as DrawnGraph | undefined);
    const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
    const nodes = cy?.nodes().map((node) => {
      const { x1, y1, w, h } = node.renderedBoundingBox();
      return { label: node.data('label'), x: x + x1, y: y + y1, width: w, height: h };
    });
    return {
      zoom: cy?.zoom() ?? 0,
      pan: { ...(cy?.pan() ?? { x: 0, y: 0 }) },
      canvas: { x, y, width, height },
      nodes: nodes ?? [],
    };
  });

/** Legend, map, buttons and whatever else a reader sees over the canvas. */
export const boxesOver = async (page: Page): Promise<PageBox[]> => {
  const over = [
    page.getByRole('region', { name: /^(Legend|View|Chosen together)$/ }),
    page.getByRole('complementary'),
    page.locator('svg[data-covers]'),
  ];
  const all = await Promise.all(over.map((one) => one.all()));
  const boxes = await Promise.all(all.flat().map((one) => one.boundingBox()));
  return boxes.filter((box) => box !== null);
};

/** The area that two boxes share. */
export function overlap(a: PageBox, b: PageBox): number {
  const w = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}
