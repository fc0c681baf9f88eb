/** The story that a reader writes: in the history like everything else, and held to the rule of the ready-made ones. */
import { beforeEach, describe, expect, it } from 'vitest';
import { edgeId, StoryStepSchema } from '#model';
import { chosenNow } from '../../web/src/panels/own-story/chosen-now.ts';
import { ownStepLack } from '../../web/src/panels/own-story/own-step-words.ts';
import { stepDrawing } from '../../web/src/panels/own-story/step-drawing.ts';
import { canvasMaterial } from '../../web/src/panels/snapshot/canvas-material.ts';
import { addEntities, clear, select } from '../../web/src/state/changes/changes.ts';
import {
  addSteps,
  dropStep,
  moveStep,
  rewriteStep,
} from '../../web/src/state/changes/own-story-changes.ts';
import { EMPTY_EXPLORATION } from '../../web/src/state/exploration.ts';
import {
  explorationStore,
  explore,
  historyStore,
  openHistory,
  undo,
} from '../../web/src/state/exploration-store.ts';
import { foldId } from '../../web/src/state/fold.ts';
import { EMPTY_HISTORY } from '../../web/src/state/history/history.ts';
import { fromFile, toFile } from '../../web/src/state/keeping/investigation.ts';
import { anEdge, anEntity } from './drawn-world.ts';

const ICE = anEntity('agency:7012', { shortName: 'ICE' });
const RING = anEntity('org:name:ring');
const FIRM = anEntity('org:name:firm');
const LINK = anEdge(FIRM, 'pitched_to', ICE);

beforeEach(() => {
  historyStore.setState(EMPTY_HISTORY, true);
  explorationStore.setState(EMPTY_EXPLORATION, true);
  explore(addEntities([ICE, RING, FIRM], [LINK]));
});

const story = () => explorationStore.getState().story;
const texts = () => story().map(({ text }) => text);
const tell = (...words: string[]): void =>
  explore(addSteps(words.map((text) => ({ text, kind: 'fact' }))));

describe('a story of one’s own', () => {
  it('is moved step by step, and a place that is not there changes nothing', () => {
    tell('one', 'two', 'three');
    explore(moveStep(0, 2));
    expect(texts()).toEqual(['two', 'three', 'one']);
    explore(moveStep(2, 0), moveStep(0, 3), moveStep(5, 0), moveStep(0, -1));
    expect(texts()).toEqual(['one', 'two', 'three']);
  });

  it('is undone by name, word by word', () => {
    tell('one', 'two');
    explore(rewriteStep(1, { text: 'second' }, 'Wrote step 2 of the story.'));
    explore(dropStep(0));
    explore(dropStep(0));
    expect(
      historyStore
        .getState()
        .steps.map(({ name }) => name)
        .slice(-3),
    ).toEqual([
      'Wrote step 2 of the story.',
      'Took step 1 out of the story.',
      'Took step 1 out of the story.',
    ]);
    undo();
    undo();
    expect(texts()).toEqual(['one', 'second']);
    undo();
    expect(texts()).toEqual(['one', 'two']);
  });

  it('goes out with the file of the investigation and comes in again; an older file has none', () => {
    explore(addSteps([{ text: 'It is so.', cites: [LINK.id], focus: [RING.id] }]));
    const before = story();
    const summary = {
      id: 'a',
      title: 'A',
      titled: true,
      entities: 3,
      links: 1,
      savedAt: '',
      version: 1,
    };
    const text = toFile({ summary, history: historyStore.getState() });
    explore(clear(), dropStep(0));
    const read = fromFile(text);
    if ('refused' in read) throw new Error(read.refused);
    openHistory(read.history);
    expect(story()).toEqual(before);
    const older = fromFile(text.replaceAll(/,"story":(null|\[\{.*?\}\])/g, ''));
    if ('refused' in older) throw new Error(older.refused);
    openHistory(older.history);
    expect(story()).toEqual([]);
    expect(explorationStore.getState().entities.size).toBe(3);
  });

  it('stays when the canvas is emptied', () => {
    tell('one');
    explore(clear());
    expect(texts()).toEqual(['one']);
  });
});

describe('a step', () => {
  it('that states a fact and cites nothing is told so, as a ready-made story would be refused', () => {
    for (const kind of ['fact', 'question', 'not-on-record', 'method'] as const)
      for (const cites of [[], [LINK.id]]) {
        const lack = ownStepLack({ kind, text: 'It is so.', focus: [], cites });
        const step = { kind, title: 'A title', sentences: [{ text: 'It is so.', cites }] };
        const read = StoryStepSchema.safeParse(step);
        const uncited = read.error?.issues.some(({ message }) =>
          message.includes('cites the edge'),
        );
        expect(lack !== null).toBe(uncited ?? false);
      }
    expect(ownStepLack({ kind: 'method', text: ' ', focus: [], cites: [] })).toContain('no words');
  });

  it('takes what is chosen: an entity to show, a link or all links of a folded line to cite', () => {
    const chosen = () => chosenNow(explorationStore.getState());
    expect(chosen()).toEqual({ entities: [], links: [] });
    explore(select({ type: 'entity', id: RING.id }));
    expect(chosen()).toEqual({ entities: [RING.id], links: [] });
    explore(select({ type: 'edge', id: LINK.id }));
    expect(chosen()).toEqual({ entities: [], links: [LINK.id] });
    explore(select({ type: 'fold', id: foldId({ from: ICE.id, of: 'links', to: FIRM.id }) }));
    expect(chosen()).toEqual({ entities: [], links: [LINK.id] });
  });

  it('draws what it cites with both ends, and what it shows; what left the canvas is left out', () => {
    const gone = edgeId({ from: RING.id, kind: 'pitched_to', to: ICE.id });
    const drawing = stepDrawing(
      { kind: 'fact', text: '', focus: [RING.id], cites: [LINK.id, gone] },
      explorationStore.getState(),
    );
    expect(drawing.edges).toEqual([LINK]);
    expect(drawing.entities.map(({ id }) => id).sort()).toEqual([ICE.id, FIRM.id, RING.id].sort());
  });

  it('is kept in a snapshot as the author’s words with what it cites; one without words is not', () => {
    explore(
      addSteps([{ kind: 'fact', text: 'It is so. ', cites: [LINK.id], focus: [RING.id] }, {}]),
    );
    expect(canvasMaterial(explorationStore.getState()).story).toEqual([
      { text: 'On record. It is so.', focus: [RING.id], cites: [LINK.id] },
    ]);
  });
});
