/** Pages by key: nothing is skipped or repeated, totals are exact, stale cursors are refused. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Edge,
  MoneySchema,
  NEIGHBOUR_SORTS,
  type NeighboursAnswer,
  type NeighboursQuestion,
  type RowFacts,
} from '#model';
import type { GraphStore } from '#store';
import { inWorld, type OpenStore } from './loaded.ts';
import { anAgency, anAward, aRow, aSource, byName, day, link, money, says } from './world.ts';

const source = aSource('contract list');
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const AWARDS = 41;

/** Many links, with equal amounts and equal days among them, some without either. */
const rows: RowFacts[] = Array.from({ length: AWARDS }, (_, n) => {
  const award = anAward(`PIID${String(n).padStart(3, '0')}`);
  const holder = byName(`Company ${n % 7}`);
  const statement =
    n % 5 === 0
      ? says({ grade: n % 2 ? 'reported' : 'documented' })
      : money(
          `${(n % 4) - 1}.50`.replace('-0', '-1'),
          `202${n % 6}-03-04`,
          n % 3 ? 'obligated-seen' : 'current',
        );
  return aRow(
    source,
    `k${n}`,
    [ice, award, holder],
    [link(ice, 'awarded', award, statement), link(award, 'held_by', holder, statement)],
  );
});
const world = {
  sources: [source],
  rows: [...rows, aRow(source, 'loop', [ice], [link(ice, 'part_of', ice)])],
};

async function allPages<Page extends { next: string | null; total: number }>(
  page: (after: string | undefined) => Promise<Page | null>,
): Promise<Page[]> {
  const pages: Page[] = [];
  let after: string | undefined;
  do {
    const answer = await page(after);
    if (!answer) throw new Error('the entity is not there');
    pages.push(answer);
    after = answer.next ?? undefined;
  } while (after !== undefined && pages.length < 1_000);
  return pages;
}

const edgesOf = (pages: readonly NeighboursAnswer[]): Edge[] => pages.flatMap((page) => page.edges);

const neighbourPages = (store: GraphStore, question: NeighboursQuestion) =>
  allPages((after) => store.neighbours(ice.id, { ...question, ...(after ? { after } : {}) }));

export function pagingContract(open: OpenStore): void {
  it('pages links in every order without skipping or repeating one', async () => {
    await inWorld(open, world, async (store) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...NEIGHBOUR_SORTS),
          fc.integer({ min: 1, max: 60 }),
          fc.constantFrom(undefined, 'out' as const, 'in' as const),
          async (sort, limit, direction) => {
            const asked = { sort, ...(direction ? { direction } : {}) };
            const pages = await neighbourPages(store, { ...asked, limit });
            const [whole] = await neighbourPages(store, { ...asked, limit: 200 });
            const ids = edgesOf(pages).map((edge) => edge.id);
            expect(ids).toEqual(whole?.edges.map((edge) => edge.id));
            expect(new Set(ids).size).toBe(direction === 'in' ? 1 : AWARDS + 1);
            expect(pages.every((page) => page.total === ids.length)).toBe(true);
          },
        ),
        { numRuns: 60 },
      );
    });
  });

  it('pages one kind in one direction by amount exactly as the filtered list of everything', async () => {
    await inWorld(open, world, async (store) => {
      const whole = edgesOf(await neighbourPages(store, { sort: 'amount', limit: 200 }));
      const awarded = whole.filter((edge) => edge.kind === 'awarded').map((edge) => edge.id);
      for (const limit of [1, 2, 7, 40, 41, 42]) {
        const pages = await neighbourPages(store, {
          sort: 'amount',
          limit,
          kind: ['awarded'],
          direction: 'out',
        });
        expect(edgesOf(pages).map((edge) => edge.id)).toEqual(awarded);
        expect(pages.every((page) => page.total === AWARDS)).toBe(true);
      }
      const company = byName('Company 3').id;
      const held = await store.neighbours(company, {
        sort: 'amount',
        limit: 200,
        kind: ['held_by'],
        direction: 'in',
      });
      const plain = await store.neighbours(company, { sort: 'amount', limit: 200 });
      expect(held?.edges).toEqual(plain?.edges);
      expect(held?.total).toBe(6);
    });
  });

  it('sorts by exact amounts, with those that have none at the end', async () => {
    await inWorld(open, world, async (store) => {
      const edges = edgesOf(await neighbourPages(store, { sort: 'amount', limit: 7 }));
      const cents = edges.map((edge) => edge.amounts[0]?.value.replace('.', ''));
      const known = cents.filter((value) => value !== undefined).map(Number);
      expect(known).toEqual([...known].sort((a, b) => b - a));
      expect(cents.slice(known.length).every((value) => value === undefined)).toBe(true);
      expect(known.length).toBe(AWARDS - Math.ceil(AWARDS / 5));
    });
  });

  it('lets in what the filters let in, and counts exactly that', async () => {
    await inWorld(open, world, async (store) => {
      const ask = async (question: Partial<NeighboursQuestion>) =>
        edgesOf(await neighbourPages(store, { sort: 'amount', limit: 3, ...question }));
      const all = await ask({});
      const count = (test: (edge: Edge) => boolean) => all.filter(test).length;
      expect(await ask({ kind: ['awarded'] })).toHaveLength(
        count((edge) => edge.kind === 'awarded'),
      );
      expect(await ask({ grade: 'documented' })).toHaveLength(
        count((edge) => edge.grade === 'documented'),
      );
      expect(count((edge) => edge.grade === 'reported')).toBeGreaterThan(0);
      const dated = await ask({ from: day('2022'), to: day('2023-03') });
      expect(dated).toHaveLength(
        count(({ period }) => !period || /^202[23]/.test(period.from ?? '')),
      );
      const least = await ask({ minAmount: MoneySchema.parse('1.50') });
      expect(least).toHaveLength(count((edge) => Number(edge.amounts[0]?.value ?? -9) >= 1.5));
      expect(least.length).toBeGreaterThan(0);
      expect((await ask({ matching: 'piid00' })).map((edge) => edge.to).sort()).toEqual(
        all
          .map((edge) => edge.to)
          .filter((id) => id.includes('PIID00'))
          .sort(),
      );
      expect(await ask({ matching: '%' })).toEqual([]);
    });
  });

  it('brings every entity at the ends of a page', async () => {
    await inWorld(open, world, async (store) => {
      for (const page of await neighbourPages(store, { sort: 'name', limit: 10 })) {
        const there = new Set(page.entities.map((entity) => entity.id));
        expect(
          page.edges.flatMap((edge) => [edge.from, edge.to]).filter((id) => !there.has(id)),
        ).toEqual([]);
      }
    });
  });

  it('pages partners, hits and the edges of a source as truly', async () => {
    await inWorld(open, world, async (store) => {
      for (const limit of [1, 3, 100]) {
        const partners = await allPages((after) =>
          store.partners(ice.id, { sort: 'amount', limit, ...(after ? { after } : {}) }),
        );
        const companies = partners.flatMap((page) => page.partners.map((each) => each.entity.id));
        expect(companies).toHaveLength(7);
        expect(new Set(companies).size).toBe(7);
        const hits = await allPages((after) =>
          store.search({ q: 'company', limit, ...(after ? { after } : {}) }),
        );
        expect(new Set(hits.flatMap((page) => page.hits.map((hit) => hit.entity.id))).size).toBe(7);
        expect(hits.every((page) => page.total === 7)).toBe(true);
        const edges = await allPages((after) =>
          store.sourceEdges(source.id, { limit, ...(after ? { after } : {}) }),
        );
        const ids = edgesOf(edges).map((edge) => edge.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(edges[0]?.total ?? -1);
        expect(ids).toHaveLength(2 * AWARDS + 1);
        const byEnds = ids.map((id) => id.split('~').join('\n')).sort();
        expect(ids.map((id) => id.split('~').join('\n'))).toEqual(byEnds);
      }
    });
  });

  it('refuses a cursor from before a change, of another question, or made up', async () => {
    await inWorld(open, world, async (store) => {
      const question: NeighboursQuestion = { sort: 'amount', limit: 5 };
      const after = (await store.neighbours(ice.id, question))?.next ?? '';
      const status = (status: number) => ({ problem: { status } });
      await expect(
        store.neighbours(ice.id, { ...question, sort: 'name', after }),
      ).rejects.toMatchObject(status(400));
      await expect(store.neighbours(ice.id, { ...question, after: 'abc' })).rejects.toMatchObject(
        status(400),
      );
      await expect(store.search({ q: 'company', limit: 5, after })).rejects.toMatchObject(
        status(400),
      );
      await expect(
        store.neighbours(ice.id, { ...question, limit: 9, after }),
      ).resolves.not.toBeNull();
      await store.addSource(aSource('another'));
      await store.settle();
      await expect(store.neighbours(ice.id, { ...question, after })).rejects.toMatchObject(
        status(409),
      );
    });
  });
}
