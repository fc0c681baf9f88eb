/** Where a reader looks: handed on by the address, found again, never under a panel, and moved by the map. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { readView } from '../../web/src/state/address/address.ts';
import { browserIsHere } from './chromium.ts';
import { drawn, expandReseller, saved, viewIn } from './desk.ts';
import { boxesOver, drawnCanvas, overlap, type PageBox } from './drawn-canvas.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const ALL = '27 entities, 50 links';

describe.skipIf(!browserIsHere)('the camera of the canvas in a real browser', () => {
  const reader = aReader(serveWorld);
  let page: Page;

  beforeEach(async () => {
    page = await reader.open();
  });

  const key = (...keys: string[]) => pressOn(page.getByRole('application'), ...keys);
  const frameIn = (on = page) => readView(new URL(on.url()).search).looks.camera;
  /** What is seen, once it rests: twice the same. */
  const rested = async (on = page) => {
    let last = '';
    await expect
      .poll(async () => {
        const before = last;
        last = JSON.stringify(await drawnCanvas(on));
        return last === before;
      })
      .toBe(true);
    return drawnCanvas(on);
  };
  /** Reseller and agency with the first 25 orders of each other, all in their places. */
  const expand = async (): Promise<void> => {
    await expandReseller(reader);
    await expect.poll(async () => (await drawnCanvas(page)).nodes.length).toBe(27);
    await rested();
  };
  /** Until everything is in view and the address says so, after it has said where the view was before. */
  const lookAtAll = async (): Promise<void> => {
    await key('+');
    await expect.poll(() => partIn(page)).toBe('whole');
    await key('0');
    await expect.poll(() => frameIn()).toBeNull();
  };
  /** Takes hold of the canvas where nothing is drawn. */
  const drag = async (dx: number, dy: number): Promise<void> => {
    const canvas = await page.getByRole('application').boundingBox();
    if (!canvas) throw new Error('there is no canvas');
    const boxes = [...(await drawnCanvas(page)).nodes, ...(await boxesOver(page))];
    const free = [0.1, 0.2, 0.3, 0.4, 0.5].flatMap((y) =>
      [0.05, 0.15, 0.25, 0.35, 0.45, 0.55].map((x) => ({
        x: canvas.x + canvas.width * x,
        y: canvas.y + canvas.height * y,
      })),
    );
    const from = free.find(({ x, y }) =>
      boxes.every((box) => overlap(box, { x: x - 3, y: y - 3, width: 6, height: 6 }) === 0),
    );
    if (!from) throw new Error('the canvas is full');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 });
    await page.mouse.up();
  };

  it('is handed on by the address: the same part after a reload, and whole in a window of another size', async () => {
    await expand();
    const steps = await page.getByRole('button', { name: /^History/ }).textContent();
    await lookAtAll();
    await key('+', '+');
    await expect.poll(() => partIn(page)).toBe('whole');
    const { x, y } = await cornerIn();
    await drag(-60, 45);
    await expect.poll(async () => (await cornerIn()).x).toBeCloseTo(x, -1);
    await expect.poll(async () => (await cornerIn()).y).toBeCloseTo(y, -1);
    expect(await partIn(page)).toBe('whole');
    expect(await page.getByRole('button', { name: /^History/ }).textContent()).toBe(steps);

    const [here, frame] = [await rested(), frameIn()];
    await saved(page);
    await page.reload();
    await drawn(page, ALL);
    await expect.poll(async () => apart(await drawnCanvas(page), here)).toBeLessThan(4);
    expect(frameIn()).toEqual(frame);

    for (const [width, height] of [
      [1_000, 640],
      [1_600, 1_000],
    ] as const) {
      const elsewhere = await reader.openElsewhere({ viewport: { width, height } });
      await elsewhere.goto(page.url());
      await drawn(elsewhere, ALL);
      await expect.poll(() => partIn(elsewhere, frame)).toBe('whole');
    }
  });

  it('survives a reload that does not wait for the address, and so does what is selected', async () => {
    await expand();
    await lookAtAll();
    await saved(page);
    await key('+', '+');
    await drag(-60, 45);
    const here = await drawnCanvas(page);
    await page.reload();
    await drawn(page, ALL);
    await expect.poll(async () => turned(await drawnCanvas(page), here)).toBeLessThan(4);
    await expect.poll(() => partIn(page)).toBe('whole');

    await reader.press('button', 'Close the inspector');
    await page.reload();
    await drawn(page, ALL);
    await expect.poll(() => readView(new URL(page.url()).search).selection).toBeNull();
    expect(await page.getByRole('complementary', { name: 'Inspector' }).count()).toBe(0);
  });

  it('survives a reload on whose way the address is still written', async () => {
    await expand();
    await lookAtAll();
    await saved(page);
    let tell = (): void => {};
    const written = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await page.exposeFunction('told', () => tell());
    await page.evaluate(() => {
      const write = history.replaceState.bind(history);
      history.replaceState = (...all) => {
        write(...all);
        Reflect.get(window, 'told')();
      };
    });
    // The page that is left goes on until the new one comes.
    await page.route('**/explore?*', async (route) => {
      await written;
      await route.continue();
    });
    await key('+', '+');
    const here = await drawnCanvas(page);
    await page.reload();
    await drawn(page, ALL);
    await expect.poll(async () => turned(await drawnCanvas(page), here)).toBeLessThan(4);
  });

  it('shows everything where the address says nothing of it, beside the panel that opens', async () => {
    await expand();
    await lookAtAll();
    const elsewhere = await reader.openElsewhere({ viewport: { width: 1_000, height: 700 } });
    await elsewhere.goto(page.url());
    await drawn(elsewhere, ALL);
    await elsewhere.getByRole('complementary', { name: 'Inspector' }).waitFor();
    await expect.poll(() => coveredNodes(elsewhere)).toEqual([]);
    expect(frameIn(elsewhere)).toBeNull();
  });

  it('fits everything beside what lies over the canvas: legend, map, buttons, the bar of those chosen', async () => {
    await expand();
    await page.getByRole('button', { name: 'Legend' }).waitFor();
    await key('0');
    await expect.poll(() => coveredNodes(page)).toEqual([]);
    await reader.press('button', 'Choose');
    await reader.press('menuitem', 'All that is shown');
    await page.getByRole('region', { name: 'Chosen together' }).waitFor();
    await key('0');
    await expect.poll(() => coveredNodes(page)).toEqual([]);
    expect((await boxesOver(page)).length).toBeGreaterThanOrEqual(4);
  });

  it('writes the address once for a movement, not for each of its frames', async () => {
    await page.addInitScript(() => {
      const write = history.replaceState.bind(history);
      Object.assign(window, { written: 0 });
      history.replaceState = (...all) => {
        Object.assign(window, { written: Reflect.get(window, 'written') + 1 });
        write(...all);
      };
    });
    await expand();
    await key('0', '+');
    await expect.poll(() => partIn(page)).toBe('whole');
    const written = () => page.evaluate(() => Number(Reflect.get(window, 'written')));
    const before = await written();
    await page.locator('svg[data-covers]').evaluate((map) => {
      const { left, top } = map.getBoundingClientRect();
      for (let n = 0; n < 40; n++)
        map.dispatchEvent(
          new PointerEvent('pointermove', {
            bubbles: true,
            buttons: 1,
            clientX: left + 60 + n,
            clientY: top + 50,
          }),
        );
    });
    await expect.poll(written).toBe(before + 1);
    await expect.poll(() => partIn(page)).toBe('whole');
    expect(await written()).toBe(before + 1);
  });

  it('shows all of a chain that is taken along from its answer, however soon', async () => {
    await reader.visit('/path?from=agency:7012&to=org:name:amazon-web-services');
    await reader.press('button', 'Add to canvas');
    await page.waitForURL(/\/explore/);
    await page.getByRole('application', { name: /^Entity graph: \d entities/ }).waitFor();
    await expect.poll(() => partIn(page)).toBe('everything');
    await expect.poll(() => viewIn(page.url()).looks.places.size).toBeGreaterThan(1);
    expect(frameIn()).toBeNull();
  });

  it('goes where the map is pressed and dragged to; keys reach the same places', async () => {
    await expand();
    await key('0', '+', '+', '+', '+', '+');
    await rested();
    const map = page.locator('svg[data-covers]');
    const dots = await map.locator('circle').all();
    const places = await Promise.all(dots.map((dot) => dot.boundingBox()));
    const all = places.filter((place) => place !== null);
    const [first, last] = [
      all.toSorted((a, b) => a.x - b.x)[0],
      all.toSorted((a, b) => b.x - a.x)[0],
    ];
    if (!first || !last) throw new Error('the map is empty');
    const middleOf = ({ x, y, width, height }: PageBox) => [x + width / 2, y + height / 2] as const;
    /** Nodes whose middle is in view, with nothing over it. */
    const inView = async (): Promise<string[]> => {
      const { nodes, canvas } = await drawnCanvas(page);
      const over = await boxesOver(page);
      return nodes
        .filter((node) => {
          const [x, y] = middleOf(node);
          const middle = { x, y, width: 1, height: 1 };
          return overlap(middle, canvas) > 0 && over.every((box) => overlap(middle, box) === 0);
        })
        .map(({ label }) => label);
    };
    const { nodes } = await drawnCanvas(page);
    const outermost = (side: 1 | -1): string =>
      nodes.toSorted((a, b) => side * (middleOf(a)[0] - middleOf(b)[0]))[0]?.label ?? '';
    expect(await inView()).not.toContain(outermost(1));
    await page.mouse.move(...middleOf(first));
    await page.mouse.down();
    await expect.poll(inView).toContain(outermost(1));
    expect(await inView()).not.toContain(outermost(-1));
    await page.mouse.move(...middleOf(last), { steps: 12 });
    await page.mouse.up();
    await expect.poll(inView).toContain(outermost(-1));
    expect(await inView()).not.toContain(outermost(1));
    await expect.poll(() => partIn(page)).toBe('whole');

    await key('Home');
    const stands = page.locator('[role=application] [role=img]');
    await stands.and(page.getByRole('img', { name: /^Four Points/ })).waitFor();
    await expect.poll(inView).toContain('Four Points Technology, L.L.C.');
  });

  /** Nodes with their labels that something lies over. */
  async function coveredNodes(on: Page): Promise<string[]> {
    const { nodes } = await drawnCanvas(on);
    const over = await boxesOver(on);
    expect(nodes.length).toBeGreaterThan(0);
    return nodes
      .filter((node) => over.some((box) => overlap(node, box) > 0))
      .map(({ label }) => label);
  }

  /** Where on the canvas the part begins that the address speaks of. */
  async function cornerIn() {
    const { zoom, pan } = await drawnCanvas(page);
    const { x, y } = frameIn() ?? { x: Number.NaN, y: Number.NaN };
    return { x: x * zoom + pan.x, y: y * zoom + pan.y };
  }

  /** How the part of the drawing stands on the canvas that an address speaks of. */
  async function partIn(on: Page, frame = frameIn(on)) {
    if (!frame) return 'everything';
    const { zoom, pan, canvas } = await drawnCanvas(on);
    const box = {
      x: canvas.x + frame.x * zoom + pan.x,
      y: canvas.y + frame.y * zoom + pan.y,
      width: frame.width * zoom,
      height: frame.height * zoom,
    };
    if (overlap(box, canvas) < box.width * box.height - 1) return 'cut';
    const covered = (await boxesOver(on)).some((over) => overlap(box, over) > 0);
    return covered ? 'covered' : 'whole';
  }
});

/** By how many pixels the same node stands elsewhere, at most. */
function apart(now: Drawing, before: Drawing): number {
  const places = new Map(before.nodes.map((node) => [node.label, node]));
  const far = now.nodes.map((node) => {
    const place = places.get(node.label);
    return place ? Math.hypot(node.x - place.x, node.y - place.y) : Number.POSITIVE_INFINITY;
  });
  return Math.max(...far, now.nodes.length === before.nodes.length ? 0 : Number.POSITIVE_INFINITY);
}

/** By how many pixels a corner of the canvas looks elsewhere, at most; labels, which come and go as the view rests, do not count. */
function turned(now: Drawing, before: Drawing): number {
  const seen = ({ zoom, pan, canvas: { width, height } }: Drawing) =>
    [-pan.x, -pan.y, width - pan.x, height - pan.y].map((at) => at / zoom);
  const then = seen(before);
  return Math.max(...seen(now).map((at, n) => Math.abs(at - (then[n] ?? at)) * before.zoom));
}
type Drawing = Awaited<ReturnType<typeof drawnCanvas>>;
