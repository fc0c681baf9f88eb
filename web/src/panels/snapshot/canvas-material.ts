/** What a snapshot of the canvas is made of: what is drawn, where it stands, what is pinned, what the reader wrote of it. */
import { drawnOf, type Exploration } from '../../state/exploration.ts';
import { asAuthors } from '../../state/own-link.ts';
import type { OwnStep } from '../../state/own-story.ts';
import { pictureOf } from '../../state/picture.ts';
import { stepKindWords } from '../story/story-words.ts';
import type { SnapshotMaterial } from './use-make-snapshot.ts';

/** What filters hide is left out; what has no place yet has none in the snapshot. */
export function canvasMaterial(now: Exploration): SnapshotMaterial {
  const { entities, edges, positions } = drawnOf(now);
  const { own } = pictureOf(now);
  const told = now.story.filter(({ text }) => text.trim() !== '');
  const shown = new Set<string>([...entities.keys(), ...edges.keys()]);
  const notes = now.notes.filter(({ about }) => about === null || shown.has(about));
  return {
    entityIds: [...new Set([...entities.keys(), ...told.flatMap(({ focus }) => focus)])],
    edgeIds: [...edges.keys()],
    ...(told.length > 0 ? { story: told.map(asTold) } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(own.size > 0 ? { ownLinks: [...own.values()].map(asAuthors) } : {}),
    view: {
      positions: [...positions]
        .filter(([id]) => entities.has(id))
        .map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) })),
      pinned: [...now.pinned].filter((id) => entities.has(id)),
    },
  };
}

const asTold = ({ kind, text, focus, cites }: OwnStep) => ({
  text: `${stepKindWords(kind)}. ${text.trim()}`,
  focus,
  cites,
});
