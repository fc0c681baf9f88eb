/** What every store says to a path question: the chains, what hubs keep out, what a wider question would find, how several are joined. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PathQuestionSchema } from '#model';
import type { FoundChains, GraphStore } from '#store';
import type { OpenedStore, OpenStore } from './loaded.ts';
import { aRow, aSource, byName, link, says } from './world.ts';

const SOURCE = aSource('partners');
/** 0 A, 1 B, 2 C, 3 D, 4 Hub, 5 Far, 6 Alone, 7 Late. */
const COMPANIES = ['A', 'B', 'C', 'D', 'Hub', 'Far', 'Alone', 'Late'].map((name) => byName(name));
const company = (at: number) => COMPANIES[at] ?? byName('nobody');

/** A and D share the hub; A-B-C-D is the long way round; Far hangs on D by a plan; Alone has no link. */
const LINKS = [
  [0, 4],
  [4, 3],
  [0, 1],
  [1, 2],
  [2, 3],
  [4, 1],
  [4, 2],
] as const;
const PLANNED = [3, 5] as const;

const row = (key: string, from: number, to: number, more: object = {}) => {
  const [a, b] = [company(from), company(to)];
  return aRow(SOURCE, key, [a, b], [link(a, 'partners_with', b, says(more))]);
};

export function pathContract(open: OpenStore): void {
  let opened: OpenedStore;
  let store: GraphStore;
  const id = (at: number) => company(at).id;
  const ask = (more: object, signal?: AbortSignal): Promise<FoundChains> =>
    store.paths(PathQuestionSchema.parse({ from: [id(0)], to: [id(3)], ...more }), signal);

  beforeAll(async () => {
    opened = await open();
    store = opened.store;
    await store.addSource(SOURCE);
    await store.addFacts([
      ...LINKS.map(([from, to], i) => row(`r${i}`, from, to)),
      row('plan', ...PLANNED, { status: 'planned' }),
      aRow(SOURCE, 'alone', [company(6)], []),
    ]);
    await store.settle();
  });
  afterAll(() => opened?.dispose());

  describe('hubs', () => {
    it('are left out, named with their links, and the chains that return with them are counted', async () => {
      expect(await ask({})).toMatchObject({ length: 2, count: 1, hubs: [], hubsLetIn: null });
      expect(await ask({ hubs: { maxDegree: 3 } })).toMatchObject({
        length: 3,
        count: 1,
        hubs: [{ entity: id(4), degree: 4 }],
        hubsLetIn: 1,
      });
    });

    it('return in every mode: of the cheapest those that are new, of all chains the difference', async () => {
      const hubs = { maxDegree: 3 };
      expect(await ask({ mode: 'within', hubs })).toMatchObject({ count: 1, hubsLetIn: 6 });
      expect(await ask({ mode: 'k', k: 2, hubs })).toMatchObject({ count: 1, hubsLetIn: 1 });
    });

    it('are passed when the question names them', async () => {
      expect(await ask({ via: [id(4)], hubs: { maxDegree: 3 } })).toMatchObject({ length: 2 });
    });
  });

  describe('a question without an answer', () => {
    it('is told which bound alone would have to give way, with the chains', async () => {
      const { outcome, nearMisses } = await ask({ to: [id(5)], maxHops: 3 });
      expect(outcome).toBe('none');
      expect(nearMisses.filter((miss) => miss.outcome === 'found')).toMatchObject([
        { bound: 'status', length: 3, count: 1 },
      ]);
      expect(nearMisses.find((miss) => miss.bound === 'status')?.chains).toHaveLength(1);
      expect(nearMisses.map((miss) => miss.bound)).not.toContain('all of them');
    });

    it('is told when it takes all of them', async () => {
      const { nearMisses } = await ask({ to: [id(5)], maxHops: 2 });
      expect(
        nearMisses.every((miss) => miss.bound === 'all of them' || miss.outcome === 'none'),
      ).toBe(true);
      expect(nearMisses.at(-1)).toMatchObject({
        bound: 'all of them',
        outcome: 'found',
        length: 3,
      });
    });

    it('is told when no bound is to blame', async () => {
      const { nearMisses } = await ask({ to: [id(6)] });
      expect(nearMisses.length).toBeGreaterThan(1);
      expect(new Set(nearMisses.map((miss) => miss.outcome))).toEqual(new Set(['none']));
    });

    it('is told nothing of the kind when there is an answer', async () => {
      expect((await ask({})).nearMisses).toEqual([]);
    });
  });

  describe('several entities', () => {
    const connect = (...at: number[]) =>
      store.paths(PathQuestionSchema.parse({ connect: at.map(id) }));

    it('are joined by the chains of a spanning tree, whose union is counted in edges', async () => {
      expect(await connect(0, 1, 3)).toMatchObject({ outcome: 'found', length: 3, count: 2 });
      expect((await connect(0, 1, 3)).chains.map((chain) => chain.length)).toEqual([1, 2]);
    });

    it('that nothing joins are named', async () => {
      expect(await connect(0, 6, 1)).toMatchObject({
        outcome: 'found',
        count: 1,
        unjoined: [id(6)],
      });
      expect(await connect(0, 6)).toMatchObject({ outcome: 'none', chains: [], unjoined: [id(6)] });
    });

    it('cannot be one and the same', async () => {
      await expect(connect(0, 1, 0)).rejects.toMatchObject({
        problem: { status: 422, field: 'connect' },
      });
    });
  });

  describe('a question that is asked again', () => {
    it('sees what was settled since, and nothing that was not', async () => {
      const late = company(7);
      await store.addFacts([row('late', 6, 7)]);
      await store.settle();
      expect(await ask({ from: [id(6)], to: [late.id] })).toMatchObject({ length: 1, count: 1 });
      await store.addFacts([row('later', 7, 0)]);
      expect(await ask({ from: [id(6)], to: [id(0)] })).toMatchObject({ outcome: 'none' });
      await store.settle();
      expect(await ask({ from: [id(6)], to: [id(0)] })).toMatchObject({ length: 2, count: 1 });
    });

    it('is refused when it names an id that nobody has, and may avoid one', async () => {
      await expect(ask({ to: ['org:name:nobody'] })).rejects.toMatchObject({
        problem: { status: 404, field: 'to', value: 'org:name:nobody' },
      });
      expect(await ask({ avoid: ['org:name:nobody'] })).toMatchObject({ length: 2 });
    });

    it('is let go when nobody waits for it, and the next is answered', async () => {
      const leave = new AbortController();
      const asked = ask({}, leave.signal);
      const reason = new Error('nobody waits');
      leave.abort(reason);
      await expect(asked).rejects.toBe(reason);
      expect(await ask({})).toMatchObject({ outcome: 'found' });
    });
  });
}
