/** A long session by keys alone: whatever was done, what is drawn is a replay of its history, and every link opens its record. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EdgeAnswer } from '#model';
import { EMPTY_EXPLORATION } from '../../web/src/state/exploration.ts';
import { replay } from '../../web/src/state/history/history.ts';
import { InvestigationSchema } from '../../web/src/state/keeping/investigation.ts';
import { type Picture, pictureOf } from '../../web/src/state/picture.ts';
import { browserIsHere } from './chromium.ts';
import { saved } from './desk.ts';
import { aReader, pressOn } from './reader.ts';
import { serveWorld } from './served-world.ts';

const ACTIONS = 300;
const SEED = 20_260_820;
const START =
  '/explore?show=org:name:four-points-technology~agency:7012~org:name:axon-enterprise~org:name:ring';

/** Numbers from 0 to below 1, the same for one seed (the Lehmer generator of Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** What stands on the canvas: nodes at their places, lines by their ids. */
interface OnCanvas {
  readonly nodes: readonly (readonly [id: string, x: number, y: number])[];
  readonly lines: readonly string[];
}

describe.skipIf(!browserIsHere)('a session of 300 random actions', () => {
  const reader = aReader(serveWorld);
  let page: Page;
  const random = seeded(SEED);

  beforeEach(async () => {
    page = await reader.open();
  });

  const canvas = () => page.getByRole('application');
  const key = (...keys: string[]) => pressOn(canvas(), ...keys);
  /** To some entity of the drawing. */
  const walk = () =>
    key('Home', ...Array.from({ length: Math.floor(random() * 5) }, () => pick(ARROWS)));
  const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // below its length
  const entities = async (): Promise<number> =>
    Number(/(\d+) entit/.exec((await canvas().getAttribute('aria-label')) ?? '')?.[1] ?? 0);

  const reload = async (): Promise<void> => {
    await saved(page);
    await page.reload();
    await canvas().waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
  };
  const expand = async (): Promise<void> => {
    await key('e');
    const add = page.getByRole('button', { name: /^Add these/ });
    // Few links come at once, many after a choice; which it is the key does not tell, the page does.
    await page.getByRole('status').getByText('Looking up').waitFor({ state: 'detached' });
    const dialog = page.getByRole('dialog');
    if ((await dialog.count()) === 0) return;
    // Each company that it offers may be on the canvas already: the button then says so.
    await add
      .or(page.getByRole('button', { name: 'Added' }))
      .first()
      .waitFor();
    if ((await add.count()) > 0) await pressOn(add);
    await pressOn(dialog, 'Escape');
    await dialog.waitFor({ state: 'hidden' });
  };
  const filter = async (): Promise<void> => {
    const boxes = page.getByRole('complementary', { name: 'Filters' }).getByRole('checkbox');
    const many = await boxes.count();
    if (many > 0) await pressOn(boxes.nth(Math.floor(random() * many)), 'Space');
  };
  /** Between two that stand beside each other; which is to say between none, if only one is there. */
  const drawOwn = async (): Promise<void> => {
    await walk();
    await key('Escape', 'Escape', 'c', pick(ARROWS), 'c');
    const both = page.getByRole('button', { name: 'Link these two…' });
    if ((await both.count()) > 0) {
      await both.press('Enter');
      const asked = page.getByRole('dialog', { name: 'Draw your own link' });
      await asked.getByRole('textbox', { name: 'Your words' }).fill(`Mine, ${random()}.`);
      await asked.getByRole('button', { name: 'Draw it' }).press('Enter');
      await asked.waitFor({ state: 'hidden' });
    }
    const letGo = page.getByRole('button', { name: 'Let go of them' });
    if ((await letGo.count()) > 0) await letGo.press('Enter');
  };
  const PLAN: readonly (readonly [weight: number, act: () => Promise<void>])[] = [
    [12, () => walk().then(expand)],
    [6, async () => ((await entities()) > 3 ? walk().then(() => key('Delete')) : undefined)],
    [14, () => walk().then(() => key('p'))],
    [8, () => walk().then(() => key('u'))],
    [8, () => walk().then(() => key(']', 'u'))],
    [6, drawOwn],
    [6, filter],
    [6, () => reader.press('button', /^Tidy/)],
    [22, () => key('Control+z')],
    [14, () => key('Control+Shift+z')],
    [2, reload],
  ];
  const act = async (): Promise<void> => {
    let at = random() * PLAN.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, one] of PLAN) {
      at -= weight;
      if (at < 0) return one();
    }
  };

  const onCanvas = () =>
    page.evaluate<OnCanvas>(`(() => {
      const { cy } = [...document.querySelectorAll('div')].find((one) => one._cyreg)._cyreg;
      return {
        nodes: cy.nodes().map((one) => [one.id(), Math.round(one.position('x')), Math.round(one.position('y'))]),
        lines: cy.edges().map((one) => one.id()),
      };
    })()`);
  /** The drawing that the kept history gives, worked out apart from the page. */
  const replayed = async (): Promise<Picture> => {
    const kept = await page.evaluate<unknown>(`new Promise((resolve, reject) => {
      const opened = indexedDB.open('paperchain');
      opened.onerror = reject;
      opened.onsuccess = () => {
        const row = opened.result.transaction('investigations').objectStore('investigations')
          .get(sessionStorage.getItem('paperchain.investigation'));
        row.onsuccess = () => { opened.result.close(); resolve(row.result); };
        row.onerror = reject;
      };
    })`);
    const { history } = InvestigationSchema.parse(kept);
    return pictureOf({ ...EMPTY_EXPLORATION, ...replay(history) });
  };
  const sorted = ({ nodes, lines }: OnCanvas): OnCanvas => ({
    nodes: [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)),
    lines: [...lines].sort(),
  });
  const asDrawn = (picture: Picture): OnCanvas => ({
    nodes: [...picture.entities.keys()].map((id) => {
      const { x = Number.NaN, y = Number.NaN } = picture.positions.get(id) ?? {};
      return [id, Math.round(x), Math.round(y)];
    }),
    lines: [...picture.edges.keys(), ...picture.folds.keys(), ...picture.own.keys()],
  });

  it('ends in a replay of its history, with every visible link opening its record', async () => {
    await page.goto(START);
    await canvas().waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    for (let n = 0; n < ACTIONS; n++) await act();
    // Whatever filters hide at the end is looked at too.
    const show = page.getByRole('button', { name: 'Show them' });
    if ((await show.count()) > 0) await pressOn(show);
    await key('Home');
    await expand();
    await key('Control+z', 'Control+Shift+z');
    const both = async () => [sorted(await onCanvas()), sorted(asDrawn(await replayed()))];
    // What was done last is kept a moment later.
    const agree = async () => new Set((await both()).map((one) => JSON.stringify(one))).size;
    await expect.poll(agree, { timeout: 20_000 }).toBe(1);
    const [canvasNow, historyNow] = await both();
    expect(canvasNow).toEqual(historyNow);
    expect(canvasNow?.lines.length).toBeGreaterThan(0);
    const picture = await replayed();
    const links = [
      ...picture.edges.keys(),
      ...[...picture.folds.values()].flatMap((fold) =>
        fold.of === 'links' ? fold.links.map(({ id }) => id) : [],
      ),
    ];
    for (const id of links) {
      const answer = await page.request.get(
        `${reader.served.address}/api/edges/${encodeURIComponent(id)}`,
      );
      const { receipts } = (await answer.json()) as EdgeAnswer; // parsed by its schema in the tests of the HTTP room
      const raw = `${reader.served.address}/api/records/${receipts[0]?.record.id}/raw`;
      expect((await page.request.get(raw)).status(), id).toBe(200);
    }
  }, 480_000);
});
