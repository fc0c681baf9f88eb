/** Writing a story: each change is a step of the history, undone like any other. */
import type { Change } from '../exploration.ts';
import { asHeld, LONGEST_STEP, MOST_IN_STEP, MOST_STEPS_TOLD, type OwnStep } from '../own-story.ts';
import { sayNumber } from '../say.ts';

const EMPTY_STEP: OwnStep = { kind: 'fact', text: '', focus: [], cites: [] };

/** Said where a step was given more than it holds. */
const CUT = `A step holds ${sayNumber(LONGEST_STEP, 'character', 'characters')}, ${MOST_IN_STEP} entities and ${MOST_IN_STEP} links; the rest was left out.`;

/** Adds steps at the end, as many as a story holds. */
export function addSteps(steps: readonly Partial<OwnStep>[], said?: string): Change {
  return (now) => {
    const added = steps.map((step) => ({ ...EMPTY_STEP, ...step }));
    const story = [...now.story, ...added.map(asHeld)].slice(0, MOST_STEPS_TOLD);
    const done = said ?? `Added step ${story.length} to the story.`;
    return { ...now, story, announcement: withCut(done, added) };
  };
}

/** Rewrites a step; `place` counts from 0. */
export function rewriteStep(place: number, step: Partial<OwnStep>, said: string): Change {
  return (now) => {
    const rewritten = now.story.map((old, at) => (at === place ? { ...old, ...step } : old));
    const story = rewritten.map(asHeld);
    return { ...now, story, announcement: withCut(said, rewritten) };
  };
}

const withCut = (said: string, steps: readonly OwnStep[]): string =>
  steps.some((step) => asHeld(step) !== step) ? `${said} ${CUT}` : said;

/** Takes a step out; `place` counts from 0. */
export function dropStep(place: number): Change {
  return (now) => ({
    ...now,
    story: now.story.filter((_, at) => at !== place),
    announcement: `Took step ${place + 1} out of the story.`,
  });
}

/** Moves a step to another place, both from 0; a place that is not there changes nothing. */
export function moveStep(from: number, to: number): Change {
  return (now) => {
    const moved = now.story[from];
    if (!moved || from === to || to < 0 || to >= now.story.length) return now;
    const story = now.story.filter((_, at) => at !== from);
    story.splice(to, 0, moved);
    return { ...now, story, announcement: `Step ${from + 1} of the story is now step ${to + 1}.` };
  };
}
