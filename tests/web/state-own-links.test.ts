/** Links of the reader's own: drawn, reworded, taken out, undone; never among what the records say. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { edgeId, MOST_OWN_LINKS } from '#model';
import { hiddenBy } from '../../web/src/panels/filters/hidden-by.ts';
import { explorePath, readView, viewOf } from '../../web/src/state/address/address.ts';
import {
  addEntities,
  clear,
  filter,
  keepNeighbourhood,
  removeEntity,
} from '../../web/src/state/changes/changes.ts';
import {
  drawOwnLink,
  removeOwnLink,
  rewordOwnLink,
} from '../../web/src/state/changes/own-link-changes.ts';
import { showPath } from '../../web/src/state/changes/path-changes.ts';
import { chooseNeighbours } from '../../web/src/state/changes/several-changes.ts';
import { drawnOf, EMPTY_EXPLORATION } from '../../web/src/state/exploration.ts';
import {
  explorationStore,
  explore,
  historyStore,
  openHistory,
  redo,
  undo,
} from '../../web/src/state/exploration-store.ts';
import { NO_FILTERS } from '../../web/src/state/filters.ts';
import { EMPTY_HISTORY } from '../../web/src/state/history/history.ts';
import { fromFile, toFile } from '../../web/src/state/keeping/investigation.ts';
import {
  LONGEST_WORDS,
  OwnLinkSchema,
  ownLinkId,
  parseOwnLinkId,
} from '../../web/src/state/own-link.ts';
import { documentedLinesOf, pictureOf } from '../../web/src/state/picture.ts';
import { anEdge, anEntity, aStep } from './drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE', links: 9 });
const FIRM = anEntity('org:name:firm', { name: 'FIRM INC' });
const OTHER = anEntity('org:name:other', { name: 'OTHER INC' });
const LINK = anEdge(FIRM, 'pitched_to', ICE);
const FIRST = ownLinkId({ from: FIRM.id, to: OTHER.id, number: 1 });

beforeEach(() => {
  historyStore.setState(EMPTY_HISTORY, true);
  explorationStore.setState(EMPTY_EXPLORATION, true);
  explore(addEntities([ICE, FIRM, OTHER], [LINK]));
});

const now = () => explorationStore.getState();
const shown = () => [...pictureOf(now()).own.keys()];
const names = (): string[] => historyStore.getState().steps.map(({ name }) => name);

describe('a link of one’s own', () => {
  it('is a named step each time it is drawn, reworded and taken out, and all of it is undone', () => {
    explore(drawOwnLink(FIRM.id, OTHER.id, '  is run by the same person, says my source '));
    expect(now().selection).toEqual({ type: 'own', id: FIRST });
    explore(rewordOwnLink(FIRST, 'share an address'));
    explore(removeOwnLink(FIRST));
    expect(now().selection).toBeNull();
    expect(names().slice(1)).toEqual([
      'Drew your own link between Firm Inc and Other Inc.',
      'Reworded your own link between Firm Inc and Other Inc.',
      'Took out your own link between Firm Inc and Other Inc.',
    ]);
    undo();
    expect(now().ownLinks.map(({ words }) => words)).toEqual(['share an address']);
    undo();
    expect(now().ownLinks[0]?.words).toBe('is run by the same person, says my source');
    undo();
    expect(now().ownLinks).toEqual([]);
    redo();
    expect(shown()).toEqual([FIRST]);
  });

  it.each([
    ['words', () => drawOwnLink(FIRM.id, OTHER.id, ' \n '), /needs words/],
    ['two ends', () => drawOwnLink(FIRM.id, FIRM.id, 'Mine.'), /two different entities/],
    [
      'ends on the canvas',
      () => drawOwnLink(FIRM.id, anEntity('org:name:elsewhere').id, 'Mine.'),
      /on the canvas/,
    ],
  ])('without %s is refused in words and leaves no step', (_, change, said) => {
    explore(change());
    expect(now().announcement).toMatch(said);
    expect([names().length, now().ownLinks]).toEqual([1, []]);
  });

  it('is reworded only into other words, and taken out once', () => {
    explore(drawOwnLink(FIRM.id, OTHER.id, 'Mine.'));
    explore(rewordOwnLink(FIRST, ' Mine. '));
    explore(rewordOwnLink(FIRST, '  '));
    explore(removeOwnLink(FIRST));
    explore(removeOwnLink(FIRST));
    expect(names()).toHaveLength(3);
  });

  it('goes with an end that is hidden and comes back with it', () => {
    explore(drawOwnLink(FIRM.id, OTHER.id, 'Mine.'));
    explore(removeEntity(OTHER.id));
    expect([shown(), now().selection]).toEqual([[], null]);
    explore(addEntities([OTHER]));
    expect(shown()).toEqual([FIRST]);
    explore(filter({ ...NO_FILTERS, text: 'ice' }, 'Filter: only ICE'));
    expect(shown()).toEqual([]);
    explore(filter(NO_FILTERS, 'All filters off'));
    explore(clear());
    expect(shown()).toEqual([]);
    explore(addEntities([FIRM, OTHER]));
    expect(shown()).toEqual([FIRST]);
  });

  it('is never counted among what the records say, nor drawn among chains', () => {
    explore(drawOwnLink(FIRM.id, ICE.id, 'Mine.'));
    expect([...drawnOf(now()).edges.keys()]).toEqual([LINK.id]);
    expect([...documentedLinesOf(pictureOf(now()))].map(({ id }) => id)).toEqual([LINK.id]);
    expect(pictureOf(now()).folds.size).toBe(0);
    expect(now().more.get(FIRM.id)).toBeUndefined();
    const hop = { edge: LINK, from: FIRM, to: ICE, along: 'forward' as const };
    explore(showPath([{ hops: [hop] }] as unknown as Parameters<typeof showPath>[0])); // all of a chain that drawing reads
    expect(shown()).toEqual([]);
  });

  it('leads to a neighbour that is chosen and kept', () => {
    explore(drawOwnLink(FIRM.id, OTHER.id, 'Mine.'));
    explore(chooseNeighbours([FIRM.id]));
    expect([...now().several].sort()).toEqual([ICE.id, FIRM.id, OTHER.id].sort());
    explore(keepNeighbourhood(FIRM.id));
    expect(now().entities.has(OTHER.id)).toBe(true);
  });

  it('is hidden by a filter of its own, which hides nothing of the record and says so', () => {
    explore(drawOwnLink(FIRM.id, OTHER.id, 'Mine.'));
    explore(filter({ ...NO_FILTERS, own: true }, 'Filter: links of your own hidden'));
    expect(shown()).toEqual([]);
    expect(drawnOf(now()).edges.size).toBe(1);
    expect(hiddenBy(now())).toEqual([
      {
        key: 'own',
        words: 'no links of your own',
        hidden: { entities: 0, links: 0, folds: 0, own: 1 },
      },
    ]);
    const { looks } = readView(explorePath(viewOf(now())).split('?')[1] ?? '');
    expect(looks.filters.own).toBe(true);
  });

  it('stands twice between the same two, each under an id of its own', () => {
    for (const words of ['One.', 'Two.']) explore(drawOwnLink(FIRM.id, OTHER.id, words));
    explore(removeOwnLink(FIRST));
    explore(drawOwnLink(FIRM.id, OTHER.id, 'Three.'));
    expect(now().ownLinks.map(({ id, words }) => [parseOwnLinkId(id)?.number, words])).toEqual([
      [2, 'Two.'],
      [3, 'Three.'],
    ]);
  });

  it('has words of a length, and an investigation so many', () => {
    explore(drawOwnLink(FIRM.id, OTHER.id, 'x'.repeat(LONGEST_WORDS + 9)));
    expect(now().ownLinks[0]?.words).toHaveLength(LONGEST_WORDS);
    const full = { ...now(), ownLinks: Array(MOST_OWN_LINKS).fill(now().ownLinks[0]) };
    expect(drawOwnLink(FIRM.id, OTHER.id, 'One more.')(full).ownLinks).toBe(full.ownLinks);
  });

  it('goes into the file of an investigation; a file of before there were any still opens', () => {
    explore(drawOwnLink(FIRM.id, OTHER.id, 'Mine.'));
    const summary = { id: 'a', title: 'A', titled: true, entities: 3, links: 1 };
    const kept = {
      summary: { ...summary, savedAt: '2026-11-28T10:00:00Z', version: 1 },
      history: historyStore.getState(),
    };
    const read = fromFile(toFile(kept));
    if ('refused' in read) throw new Error(read.refused);
    openHistory(read.history);
    expect(shown()).toEqual([FIRST]);
    const before = toFile(kept)
      .replace(/"ownLinks":(null|\[[^\]]*\]),?/g, '')
      .replace(/,}/g, '}');
    expect(before).not.toContain('ownLinks');
    const old = fromFile(before);
    if ('refused' in old) throw new Error(old.refused);
    openHistory(old.history);
    expect([now().entities.size, now().ownLinks]).toEqual([3, []]);
  });
});

describe('the id of a link of one’s own', () => {
  it('says what it joins, and is no id of anything else', () => {
    expect(parseOwnLinkId(FIRST)).toEqual({ from: FIRM.id, to: OTHER.id, number: 1 });
    expect(readView(`show=${FIRM.id}&select=${encodeURIComponent(FIRST)}`).selection).toEqual({
      type: 'own',
      id: FIRST,
    });
    for (const text of [
      edgeId(LINK),
      `${FIRM.id}~own~${OTHER.id}`,
      `${FIRM.id}~own~${OTHER.id}~0`,
      `${FIRM.id}~own~${FIRM.id}~1`,
      `${FIRST}~1`,
    ])
      expect(parseOwnLinkId(text)).toBeNull();
    const lie = { id: FIRST, from: FIRM.id, to: ICE.id, words: 'Mine.' };
    expect(OwnLinkSchema.safeParse(lie).success).toBe(false);
  });
});

describe('whatever is done', () => {
  it('leaves own links with words, ids of their own, and drawn only between what is drawn', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const end = steps.reduce((state, { change }) => change(state), EMPTY_EXPLORATION);
        expect(new Set(end.ownLinks.map(({ id }) => id)).size).toBe(end.ownLinks.length);
        for (const link of end.ownLinks) expect(OwnLinkSchema.parse(link)).toEqual(link);
        const { entities, own, edges, folds } = pictureOf(end);
        for (const { from, to } of own.values())
          expect(entities.has(from) && entities.has(to)).toBe(true);
        const without = pictureOf({ ...end, ownLinks: [] });
        expect([edges, folds]).toEqual([without.edges, without.folds]);
      }),
    );
  });
});
