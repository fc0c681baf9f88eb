/** One line of named steps, undone and redone by drawing anew: what is drawn always equals a replay of its history. */
import { z } from 'zod';
import {
  applyAll,
  EMPTY_PATCH,
  filledIn,
  type Kept,
  type Patch,
  PatchSchema,
  patchBetween,
} from './patch.ts';

/** As long as the name of a step may be, in characters. */
export const LONGEST_STEP_NAME = 400;

const StepSchema = z.object({
  /** What it did, in words: "Added 25 of 60 links of Leidos.". */
  name: z.string().max(LONGEST_STEP_NAME),
  /** When, as an ISO time. */
  at: z.string().max(40),
  patch: PatchSchema,
});
export type Step = z.infer<typeof StepSchema>;

export const HistorySchema = z
  .object({
    /** Where the first step starts from: empty until old steps were dropped. */
    base: PatchSchema,
    steps: z.array(StepSchema),
    /** Number of steps that are in force; those after it are undone. */
    done: z.number().int().nonnegative(),
  })
  .refine(({ steps, done }) => done <= steps.length, {
    error: 'more steps are in force than there are',
  });
export type History = z.infer<typeof HistorySchema>;

export const EMPTY_HISTORY: History = { base: EMPTY_PATCH, steps: [], done: 0 };

/** Older steps are no longer undone one by one. */
export const MOST_STEPS = 500;

/** Adds a step; what was undone before it is given up. */
export function record(history: History, step: Step): History {
  const steps = [...history.steps.slice(0, history.done), step];
  if (steps.length <= MOST_STEPS) return { ...history, steps, done: steps.length };
  const [oldest, ...rest] = steps;
  return {
    base: asOnePatch([history.base, ...(oldest ? [oldest.patch] : [])]),
    steps: rest,
    done: rest.length,
  };
}

/** Lets a patch that only fills in join the step in force; what was undone stays to be redone. */
export function amend(history: History, patch: Patch): History {
  const at = history.done - 1;
  if (at < 0) return { ...history, base: filledIn(history.base, patch) };
  const steps = history.steps.map((step, i) =>
    i === at ? { ...step, patch: filledIn(step.patch, patch) } : step,
  );
  return { ...history, steps };
}

/** The history with `done` steps in force, as far as there are any. */
export const goTo = (history: History, done: number): History => ({
  ...history,
  done: Math.min(Math.max(done, 0), history.steps.length),
});

/** What the steps in force have drawn. */
export const replay = ({ base, steps, done }: History): Kept =>
  applyAll([base, ...steps.slice(0, done).map(({ patch }) => patch)]);

const asOnePatch = (patches: readonly Patch[]): Patch =>
  patchBetween(applyAll([]), applyAll(patches)) ?? EMPTY_PATCH;
