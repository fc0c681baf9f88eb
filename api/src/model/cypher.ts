/** A question in Cypher, and its rows: only where a Neo4j store answers and whoever runs it allows it. */
import { z } from 'zod';

export const CypherQuestionSchema = z.strictObject({
  query: z.string().trim().min(1).max(20_000),
  params: z.record(z.string().max(100), z.unknown()).default({}),
});
export type CypherQuestion = z.infer<typeof CypherQuestionSchema>;

export const CypherAnswerSchema = z.object({
  columns: z.array(z.string()),
  /** Nodes as `{id, labels, properties}`, relationships as `{id, type, properties}`, paths as lists of both; whole numbers beyond 2^53 as text. */
  rows: z.array(z.array(z.unknown())),
  /** True when there was more than an answer may hold. */
  cut: z.boolean(),
  ms: z.number(),
  dataVersion: z.string(),
});
export type CypherAnswer = z.infer<typeof CypherAnswerSchema>;
