/** Answers to path questions that are kept, so that a link can show what was answered when it was made. */
import { z } from 'zod';
import type { PathAnswer } from './answers.ts';
import { canonicalJson } from './canonical.ts';
import { EdgeIdSchema } from './edge.ts';
import { GradeSchema } from './grades.ts';

/** SHA-256 of the chains of an answer: edge ids and grades. */
export const ResultHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'expected the hash of an answer: 64 hexadecimal digits' });

/** The chains of an answer as they stood: enough to read them when the records have changed since. */
export const KeptAnswerSchema = z.object({
  resultHash: ResultHashSchema,
  /** The data version it was answered from. */
  answeredFrom: z.string(),
  chains: z
    .array(
      z.object({
        sentence: z.string(),
        hops: z
          .array(z.object({ edgeId: EdgeIdSchema, grade: GradeSchema, sentence: z.string() }))
          .max(8),
      }),
    )
    .max(200),
});
export type KeptAnswer = z.infer<typeof KeptAnswerSchema>;

/** What is kept of an answer. */
export const keptPart = ({ resultHash, dataVersion, chains }: PathAnswer): KeptAnswer => ({
  resultHash,
  answeredFrom: dataVersion,
  chains: chains.map(({ sentence, hops }) => ({
    sentence,
    hops: hops.map((hop) => ({
      edgeId: hop.edge.id,
      grade: hop.edge.grade,
      sentence: hop.sentence,
    })),
  })),
});

/** The text whose hash the answer is kept under. */
export const hashedPart = ({ chains }: Pick<KeptAnswer, 'chains'>): string =>
  canonicalJson(chains.map(({ hops }) => hops.map(({ edgeId, grade }) => [edgeId, grade])));
