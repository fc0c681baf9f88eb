/** The stories as a reader meets them: read from start to end by keyboard, over the real seed. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { barriersOn, tooWideBy } from './barriers.ts';
import { browserIsHere } from './chromium.ts';
import { aReader, pressOn } from './reader.ts';
import { serveSeed } from './served-seed.ts';

const STORIES: readonly (readonly [title: string, id: string])[] = [
  ['Cloud as infrastructure', 'cloud-as-infrastructure'],
  ['Data, fusion, identity', 'data-fusion-identity'],
  ['Case management by contractors', 'case-management-by-contractors'],
  ['AI and images', 'ai-and-images'],
  ['Cameras and neighbourhoods', 'cameras-and-neighbourhoods'],
];

describe.skipIf(!browserIsHere)('the stories', () => {
  const reader = aReader(serveSeed);

  async function open(path: string, look: BrowserContextOptions = {}): Promise<Page> {
    const page = await reader.open(look);
    await reader.visit(path);
    return page;
  }

  const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first();
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

  it.each(STORIES)(
    '%s opens from its card and is read to its sources by the arrow keys',
    async (title, id) => {
      const page = await open('/');
      await pressOn(page.getByRole('link', { name: title, exact: true }));
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/story/${id}`);
      await reader.rests();
      const { steps } = await (await fetch(`${reader.served.address}/api/stories/${id}`))
        .json()
        .then((a) => a.story);
      for (const [at, step] of steps.entries()) {
        expect(await heading(page).textContent()).toBe(step.title);
        expect(await page.title()).toBe(`${step.title} · ${title} · Paperchain`);
        const text = await page.getByRole('region', { name: step.title }).textContent();
        for (const sentence of step.sentences) expect(text).toContain(sentence.text);
        expect(text).not.toContain('not in the data loaded here');
        await page.keyboard.press('ArrowRight');
        const next = steps[at + 1]?.title ?? 'Sources';
        await page.getByRole('heading', { level: 2, name: next, exact: true }).waitFor();
        expect(await focused(page)).toBe(next);
      }
      await page.keyboard.press('ArrowLeft');
      await page
        .getByRole('heading', { level: 2, name: steps.at(-1).title, exact: true })
        .waitFor();
    },
  );

  it('lead from a sentence to its record, and from there to all of them', async () => {
    const page = await open('/story/cameras-and-neighbourhoods?step=3');
    await pressOn(page.getByRole('link', { name: 'Record 1', exact: true }).first());
    const record = page.getByRole('list', { name: 'Records of step 3' }).getByRole('listitem');
    expect(await record.first().locator('blockquote').first().textContent()).toContain(
      'We do not produce content information in response to subpoenas.',
    );
    await reader.press('link', /records of link 1/);
    await page.getByRole('heading', { level: 1, name: /claims about/ }).waitFor();
  });

  it('show the cards what stands behind them, as the store counts it', async () => {
    const page = await open('/');
    const { stories } = await (await fetch(`${reader.served.address}/api/stories`)).json();
    for (const { title, links, sources } of stories) {
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: title }) });
      expect(await card.first().textContent()).toContain(`${links} links · ${sources} documents`);
    }
  });

  it('are kept in a snapshot, steps and all; the arrow keys turn no step behind its dialog', async () => {
    const page = await open('/story/cameras-and-neighbourhoods?step=8');
    await reader.press('button', 'Snapshot');
    const dialog = page.getByRole('dialog');
    await pressOn(dialog.getByRole('button', { name: 'Make it' }), 'ArrowRight');
    expect(new URL(page.url()).search).toBe('?step=8');
    await page.keyboard.press('Enter');
    await dialog.getByText('Kept under its hash').waitFor();
    const [hash = ''] = /[0-9a-f]{64}/.exec((await dialog.textContent()) ?? '') ?? [];
    const snapshot = await (await fetch(`${reader.served.address}/api/snapshots/${hash}`)).json();
    expect(snapshot.story).toHaveLength(9);
    expect(snapshot.story[7].text).toContain('What is found are meetings');
  });

  it('ask their question anew', async () => {
    const page = await open('/story/cameras-and-neighbourhoods?step=7');
    await reader.press('link', 'Ask it anew');
    await page
      .getByRole('heading', { name: /No record found in these sources, within these bounds/ })
      .first()
      .waitFor();
  });

  it('are printed whole, each step with its drawing in place of the canvas', async () => {
    const page = await open('/story/cloud-as-infrastructure');
    const { story } = await (
      await fetch(`${reader.served.address}/api/stories/${STORIES[0]?.[1]}`)
    ).json();
    const drawings = page.getByRole('group', { name: /, drawn; the records say the same/ });
    expect(await drawings.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(shown).toHaveLength(story.steps.length + 1);
    expect(await page.getByRole('application').isVisible()).toBe(false);
    type Step = { sentences: { cites: string[] }[]; focus: string[] };
    const telling = story.steps.filter(
      ({ sentences, focus }: Step) =>
        sentences.some(({ cites }) => cites.length > 0) || focus.length > 1,
    );
    expect(await drawings.count()).toBe(telling.length);
    for (const drawing of await drawings.all()) {
      const { width = 0, height = 0 } = (await drawing.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThan(50);
    }
  });

  it('that do not exist are answered with those that do', async () => {
    reader.overlook(/404 \(Not Found\)/);
    const page = await open('/story/no-such-story');
    await page.getByText('cloud-as-infrastructure').waitFor();
  });

  for (const theme of ['light', 'dark'] as const)
    it(`have no barrier that axe finds, in ${theme}`, async () => {
      const barriers: string[] = [];
      for (const [, id] of STORIES)
        for (const step of id === 'ai-and-images' ? ['1', '7', '10'] : ['7']) {
          const page = await open(`/story/${id}?step=${step}`, { colorScheme: theme });
          const found = await barriersOn(page);
          barriers.push(...found.map((one) => `${id} ${step} ${one}`));
        }
      expect(barriers).toEqual([]);
    }, 120_000);

  it.each([320, 390])(
    'are no wider than a window of %i pixels, and have no barrier there',
    async (width) => {
      for (const [, id] of STORIES) {
        const page = await open(`/story/${id}?step=4`, { viewport: { width, height: 860 } });
        expect(await tooWideBy(page), id).toBe(0);
        expect(await barriersOn(page), id).toEqual([]);
      }
    },
  );
});
