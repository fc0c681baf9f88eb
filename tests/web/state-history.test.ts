/** The history: whatever is done, undone, redone and reloaded, what is drawn is a replay of its steps. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { canvasMaterial } from '../../web/src/panels/snapshot/canvas-material.ts';
import {
  addEntities,
  addNeighbours,
  announce,
  bringUpToDate,
  clear,
  filter,
  pin,
  removeEntity,
  select,
  setPositions,
} from '../../web/src/state/changes/changes.ts';
import { writeNote } from '../../web/src/state/changes/note-changes.ts';
import {
  addSteps,
  dropStep,
  moveStep,
  rewriteStep,
} from '../../web/src/state/changes/own-story-changes.ts';
import { type Change, EMPTY_EXPLORATION } from '../../web/src/state/exploration.ts';
import {
  explorationStore,
  explore,
  goToStep,
  historyStore,
  openHistory,
  redo,
  undo,
} from '../../web/src/state/exploration-store.ts';
import { type Filters, NO_FILTERS } from '../../web/src/state/filters.ts';
import {
  EMPTY_HISTORY,
  type History,
  HistorySchema,
  MOST_STEPS,
  record,
  replay,
} from '../../web/src/state/history/history.ts';
import { EMPTY_PATCH, type Kept } from '../../web/src/state/history/patch.ts';
import { workNow } from '../../web/src/state/keeping/desk-work.ts';
import {
  fromFile,
  InvestigationSchema,
  toFile,
} from '../../web/src/state/keeping/investigation.ts';
import { noteAbout } from '../../web/src/state/notes.ts';
import { anEdge, anEntity, aStep } from './drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE', links: 9 });
const FIRM = anEntity('org:name:firm', { name: 'FOUR POINTS TECHNOLOGY, L.L.C.' });
const LINK = anEdge(FIRM, 'pitched_to', ICE);

beforeEach(() => {
  historyStore.setState(EMPTY_HISTORY, true);
  explorationStore.setState(EMPTY_EXPLORATION, true);
});

const keptNow = (): Kept => {
  const { entities, edges, positions, pinned, origin, folds, spread, ...rest } =
    explorationStore.getState();
  const { filters, story, notes, ownLinks } = rest;
  const drawn = { entities, edges, positions, pinned, origin, folds, spread };
  return { ...drawn, filters, story, notes, ownLinks };
};
const names = (): string[] => historyStore.getState().steps.map(({ name }) => name);
/** Out through the text of a file and in again, as over a reload. */
const reload = (): void => {
  const text = JSON.stringify(historyStore.getState());
  const history: History = HistorySchema.parse(JSON.parse(text));
  explorationStore.setState(EMPTY_EXPLORATION, true);
  openHistory(history);
};

const someFilters: fc.Arbitrary<Filters> = fc.constantFrom<Filters>(
  NO_FILTERS,
  { ...NO_FILTERS, kinds: ['organization'] },
  { ...NO_FILTERS, grades: ['documented'], years: { from: 2020, to: null } },
);
const aTelling: fc.Arbitrary<Change> = fc.oneof(
  fc.string().map((text) => addSteps([{ text }])),
  fc.tuple(fc.nat(9), fc.string()).map(([at, text]) => rewriteStep(at, { text }, 'Wrote.')),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([from, to]) => moveStep(from, to)),
  fc.nat(9).map((at) => dropStep(at)),
);
const anAction: fc.Arbitrary<() => void> = fc.oneof(
  {
    weight: 8,
    arbitrary: aStep.map(
      ({ change }) =>
        () =>
          explore(change),
    ),
  },
  { weight: 1, arbitrary: someFilters.map((one) => () => explore(filter(one, 'Filter'))) },
  { weight: 2, arbitrary: aTelling.map((change) => () => explore(change)) },
  { weight: 3, arbitrary: fc.constant(() => void undo()) },
  { weight: 2, arbitrary: fc.constant(() => void redo()) },
  { weight: 1, arbitrary: fc.nat(40).map((n) => () => goToStep(n, 'Went')) },
  { weight: 1, arbitrary: fc.constant(reload) },
);

describe('any 300 actions', () => {
  it('end in what a replay of their history draws, also after every reload', () => {
    const script = fc.array(anAction, { minLength: 300, maxLength: 300 });
    fc.assert(
      fc.property(script, (actions) => {
        historyStore.setState(EMPTY_HISTORY, true);
        explorationStore.setState(EMPTY_EXPLORATION, true);
        for (const action of actions) action();
        expect(replay(historyStore.getState())).toEqual(keptNow());
        for (const { from, to } of explorationStore.getState().edges.values())
          expect(keptNow().entities.has(from) && keptNow().entities.has(to)).toBe(true);
        const before = explorationStore.getState();
        reload();
        const after = explorationStore.getState();
        // What is chosen is a look; the address keeps it.
        const look = { announcement: '', said: 0, selection: null };
        expect({ ...after, ...look }).toEqual({ ...before, ...look });
      }),
      { numRuns: 30 },
    );
  });

  it('are all undone to the empty canvas and all done again', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 40 }), (steps) => {
        historyStore.setState(EMPTY_HISTORY, true);
        explorationStore.setState(EMPTY_EXPLORATION, true);
        for (const { change } of steps) explore(change);
        const end = keptNow();
        while (undo());
        expect(keptNow().entities.size).toBe(0);
        while (redo());
        expect(keptNow()).toEqual(end);
      }),
    );
  });
});

describe('a note', () => {
  it('is a step of the history, kept in a file, undone, and left where its entity is hidden', () => {
    explore(addEntities([ICE, FIRM], [LINK]));
    explore(writeNote(ICE.id, '  Ask for the task order. '));
    explore(writeNote(LINK.id, 'Compare with the audit.'));
    explore(writeNote(null, 'For the spring report.'));
    expect(names().slice(1)).toEqual([
      'Your note on ICE is kept.',
      'Your note on a link is kept.',
      'Your note on the investigation is kept.',
    ]);
    explore(removeEntity(ICE.id));
    reload();
    const { notes } = explorationStore.getState();
    expect(noteAbout(notes, ICE.id)).toBe('Ask for the task order.');
    explore(writeNote(ICE.id, ''));
    expect(noteAbout(explorationStore.getState().notes, ICE.id)).toBe('');
    undo();
    expect(explorationStore.getState().notes).toEqual(notes);
  });

  it('written as it stands is no step, and a canvas that is emptied keeps it', () => {
    explore(writeNote(null, 'Once.'));
    explore(writeNote(null, 'Once. '));
    explore(clear());
    expect(names()).toHaveLength(1);
    expect(noteAbout(explorationStore.getState().notes, null)).toBe('Once.');
  });

  it('goes into a snapshot where what it is about is drawn', () => {
    explore(addEntities([ICE, FIRM], [LINK]));
    for (const about of [ICE.id, FIRM.id, LINK.id, null]) explore(writeNote(about, 'Mine.'));
    explore(removeEntity(FIRM.id));
    const { notes } = canvasMaterial(explorationStore.getState());
    expect(notes?.map(({ about }) => about)).toEqual([ICE.id, null]);
  });
});

describe('a step', () => {
  it('is named by what was said of it, in names for reading and without a second full stop', () => {
    explore(addEntities([FIRM]));
    explore(pin(FIRM.id));
    expect(explorationStore.getState().announcement).toBe('Pinned Four Points Technology, L.L.C.');
    explore(addNeighbours(FIRM.id, [ICE], [LINK], 60));
    expect(explorationStore.getState().announcement).toBe(
      'Added 1 of 60 links of Four Points Technology, L.L.C. Nothing else moved.',
    );
    explore(removeEntity(ICE.id));
    explore(setPositions([[FIRM.id, { x: 1, y: 1 }]]));
    explore(setPositions([[FIRM.id, { x: 2, y: 1 }]]));
    expect(names()).toEqual([
      'Added 1 entity.',
      'Pinned Four Points Technology, L.L.C.',
      'Added 1 of 60 links of Four Points Technology, L.L.C.',
      'Hid ICE and 1 link.',
      'Moved Four Points Technology, L.L.C.',
    ]);
  });

  it('bears its own name also where the one before was called the same', () => {
    explore(addEntities([ICE]));
    explore(setPositions([[ICE.id, { x: 1, y: 1 }]]));
    const tidied = announce('Tidied 1 entity.');
    explore(setPositions([[ICE.id, { x: 2, y: 1 }]]), tidied);
    explore(setPositions([[ICE.id, { x: 3, y: 1 }]]), tidied);
    explore(setPositions([[ICE.id, { x: 4, y: 1 }]]));
    expect(names().slice(1)).toEqual(['Tidied 1 entity.', 'Tidied 1 entity.', 'Moved ICE.']);
  });

  it('that says the same again says it again; what says nothing leaves what was said', () => {
    const said = (): readonly [number, string] => {
      const now = explorationStore.getState();
      return [now.said, now.announcement];
    };
    explore(announce('Nothing to fold.'));
    explore(announce('Nothing to fold.'));
    expect(said()).toEqual([2, 'Nothing to fold.']);
    explore(select(null));
    explore(bringUpToDate([ICE], []));
    expect(said()).toEqual([2, 'Nothing to fold.']);
    explore(clear());
    expect(said()).toEqual([3, 'The canvas is empty.']);
    explore(addEntities([ICE]));
    undo();
    expect(said()).toEqual([5, 'Undid: Added 1 entity.']);
  });

  it('is not what only looks, says, places newcomers or brings records up to date', () => {
    explore(addEntities([ICE, FIRM], [LINK]));
    explore(setPositions([[ICE.id, { x: 5, y: 6 }]]));
    explore(select({ type: 'entity', id: ICE.id }), announce('Look.'));
    explore(bringUpToDate([{ ...ICE, links: 12 }, anEntity('org:name:other')], [LINK]));
    expect(names()).toHaveLength(1);
    undo();
    redo();
    expect(explorationStore.getState().positions.get(ICE.id)).toEqual({ x: 5, y: 6 });
    expect(explorationStore.getState().entities.get(ICE.id)?.links).toBe(12);
    expect(explorationStore.getState().entities.size).toBe(2);
  });

  it('taken anew after an undo gives up what was undone', () => {
    explore(addEntities([ICE]));
    explore(addEntities([FIRM]));
    undo();
    explore(pin(ICE.id));
    expect(redo()).toBe(false);
    expect(names()).toEqual(['Added 1 entity.', 'Pinned ICE.']);
  });

  it('undone brings back a hidden entity where it was, and says so', () => {
    explore(addEntities([ICE, FIRM], [LINK]));
    explore(setPositions([[ICE.id, { x: 5, y: 6 }]]));
    const before = keptNow();
    explore(removeEntity(ICE.id));
    undo();
    expect(keptNow()).toEqual(before);
    expect(explorationStore.getState().announcement).toBe('Undid: Hid ICE and 1 link.');
  });
});

describe('a long history', () => {
  it('lets go of its oldest steps and keeps what they drew', () => {
    let history: History = EMPTY_HISTORY;
    const step = (id: string) => ({
      name: id,
      at: '',
      patch: { ...EMPTY_PATCH, entities: [anEntity(`org:name:${id}`)] },
    });
    for (let n = 0; n < MOST_STEPS + 5; n++) history = record(history, step(`firm-${n}`));
    expect(history.steps).toHaveLength(MOST_STEPS);
    expect(replay(history).entities.size).toBe(MOST_STEPS + 5);
  });
});

describe('a file', () => {
  it('gives back title and history as they were', () => {
    explore(addEntities([ICE, FIRM], [LINK]));
    explore(removeEntity(FIRM.id));
    const history = historyStore.getState();
    const summary = {
      id: 'a',
      title: 'Who pitched',
      titled: true,
      entities: 1,
      links: 0,
      savedAt: '',
      version: 3,
    };
    expect(fromFile(toFile({ summary, history }))).toEqual({ title: 'Who pitched', history });
  });

  it('of any other kind is refused in words', () => {
    for (const text of ['', '{}', '[1]', 'entity,links', '{"format":"paperchain-investigation"}'])
      expect(fromFile(text)).toHaveProperty('refused');
  });

  it('whose steps speak of what is not there draws no loose end', () => {
    const patch = { ...EMPTY_PATCH, edges: [LINK], places: [[ICE.id, { x: 0, y: 0 }] as const] };
    const places = patch.places.map(([id, place]): [typeof id, typeof place] => [id, place]);
    const kept = replay({
      ...EMPTY_HISTORY,
      done: 1,
      steps: [{ name: 'x', at: '', patch: { ...patch, places } }],
    });
    expect(kept.edges.size + kept.positions.size).toBe(0);
  });
});

describe('what is kept can be read again', () => {
  const LONG = anEntity('org:name:long', { name: `Security ${'and '.repeat(120)}services` });
  const OTHER = anEntity('org:name:other', { name: `Documents ${'and '.repeat(120)}signatures` });
  const readable = () => InvestigationSchema.safeParse(workNow()).error?.issues ?? [];

  it('however long the names of what is drawn are', () => {
    explore(addEntities([LONG, OTHER, ICE]));
    explore(removeEntity(LONG.id));
    explore(addEntities([LONG]));
    expect(readable()).toEqual([]);
    expect(workNow().summary.title).toMatch(/^Documents and .*…, ICE and 1 more$/);
    expect(historyStore.getState().steps[1]?.name).toMatch(/^Hid Security and /);
  });

  it('however much a step of the story is given; what had no room is said', () => {
    const many = Array.from({ length: 501 }, (_, n) => anEntity(`org:name:n${n}`).id);
    explore(addSteps([{ text: 'Of '.repeat(2000) }]));
    expect(explorationStore.getState().announcement).toBe(
      'Added step 1 to the story. A step holds 3,800 characters, 500 entities and 500 links; the rest was left out.',
    );
    explore(rewriteStep(0, { text: '', focus: many }, 'Step 1 now shows what was chosen.'));
    expect(explorationStore.getState().announcement).toContain('the rest was left out');
    expect(readable()).toEqual([]);
    expect(explorationStore.getState().story[0]?.focus).toEqual(many.slice(0, 500));
    explore(rewriteStep(0, { text: 'Less.' }, 'Rewrote step 1.'));
    expect(explorationStore.getState().announcement).toBe('Rewrote step 1.');
  });
});
