/** The story that the reader writes of an investigation: steps of their own words, what each shows, what each cites. */
import { z } from 'zod';
import { type EdgeId, EdgeIdSchema, type EntityId, EntityIdSchema, STEP_KINDS } from '#model';

/** As long as a step of a snapshot may be, with room for the words of its kind. */
export const LONGEST_STEP = 3_800;
export const MOST_STEPS_TOLD = 200;
/** Of entities, and of links, that one step shows and cites. */
export const MOST_IN_STEP = 500;

export const OwnStepSchema = z.object({
  kind: z.enum(STEP_KINDS),
  text: z.string().max(LONGEST_STEP),
  /** Entities drawn besides the ends of what is cited. */
  focus: z.array(EntityIdSchema).max(MOST_IN_STEP),
  cites: z.array(EdgeIdSchema).max(MOST_IN_STEP),
});
export type OwnStep = z.infer<typeof OwnStepSchema>;
export type OwnStory = readonly OwnStep[];

/** The same list each time, so that an unwritten story is no change. */
export const NO_STORY: OwnStory = [];

/** A step with one thing more: an entity to be shown, or a link that is cited. What it has already stays once. */
export function withShown(step: OwnStep, id: EntityId): OwnStep {
  return step.focus.includes(id) ? step : { ...step, focus: [...step.focus, id] };
}
export function withCited(step: OwnStep, id: EdgeId): OwnStep {
  return step.cites.includes(id) ? step : { ...step, cites: [...step.cites, id] };
}

/** The step as far as a story can hold it; the same object where all of it has room. */
export function asHeld(step: OwnStep): OwnStep {
  const { text, focus, cites } = step;
  if (text.length <= LONGEST_STEP && focus.length <= MOST_IN_STEP && cites.length <= MOST_IN_STEP)
    return step;
  return {
    ...step,
    text: text.slice(0, LONGEST_STEP),
    focus: focus.slice(0, MOST_IN_STEP),
    cites: cites.slice(0, MOST_IN_STEP),
  };
}
