/** A ready-made investigation: steps whose every factual sentence cites the edges that document it. Written as data in `seed/stories`. */
import { z } from 'zod';
import { EdgeIdSchema } from './edge.ts';
import { EntityIdSchema, RecordIdSchema } from './ids.ts';
import { PathQuestionSchema } from './questions.ts';

/** What a step is: what records state, a question to ask anew, what no record states, or how to read the rest. */
export const STEP_KINDS = ['fact', 'question', 'not-on-record', 'method'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const StoryIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'expected a story id: small letters, digits and hyphens',
  })
  .brand<'StoryId'>();
export type StoryId = z.infer<typeof StoryIdSchema>;

/** One sentence of ours, the edges that document it, and which of their records speak for it (the best one, if none is named). */
export const StorySentenceSchema = z.strictObject({
  text: z.string().min(1).max(600),
  cites: z.array(EdgeIdSchema).max(12).default([]),
  records: z.array(RecordIdSchema).max(12).default([]),
});
export type StorySentence = z.infer<typeof StorySentenceSchema>;

/** Places, from 0, of the sentences that state a fact and cite nothing: the rule for the stories of the seed and for a reader's own. */
export const uncitedFacts = ({
  kind,
  sentences,
}: {
  readonly kind: StepKind;
  readonly sentences: readonly { readonly cites: readonly unknown[] }[];
}): number[] =>
  kind === 'fact' ? sentences.flatMap(({ cites }, at) => (cites.length === 0 ? [at] : [])) : [];

export const StoryStepSchema = z
  .strictObject({
    kind: z.enum(STEP_KINDS),
    title: z.string().min(1).max(120),
    sentences: z.array(StorySentenceSchema).min(1).max(12),
    /** Drawn beside the text, besides the edges that it cites. */
    focus: z.array(z.union([EdgeIdSchema, EntityIdSchema])).default([]),
    /** The path question of a `question` step, and how it came out over the seed. */
    ask: z
      .strictObject({ question: PathQuestionSchema, outcome: z.enum(['found', 'none']) })
      .nullable()
      .default(null),
  })
  .superRefine((step, context) => {
    if (step.kind === 'question' && !step.ask)
      context.addIssue({ code: 'custom', path: ['ask'], message: 'a question step asks one' });
    for (const at of uncitedFacts(step))
      context.addIssue({
        code: 'custom',
        path: ['sentences', at, 'cites'],
        message: `a sentence that states a fact cites the edge that documents it: ${step.sentences[at]?.text}`,
      });
  });
export type StoryStep = z.infer<typeof StoryStepSchema>;

export const StorySchema = z.strictObject({
  id: StoryIdSchema,
  title: z.string().min(1).max(120),
  /** What it shows, in one careful sentence. */
  says: z.string().min(1).max(300),
  /** What is not on record, said as plainly. */
  missing: z.string().min(1).max(300),
  steps: z.array(StoryStepSchema).min(1).max(30),
});
export type Story = z.infer<typeof StorySchema>;

/** Every edge that a story cites, once, in the order of its sentences. */
export const citedEdges = (story: Story) => [
  ...new Set(story.steps.flatMap(({ sentences }) => sentences.flatMap(({ cites }) => cites))),
];

/** Every record that a story lets speak by name. */
export const namedRecords = (story: Story) => [
  ...new Set(story.steps.flatMap(({ sentences }) => sentences.flatMap(({ records }) => records))),
];
