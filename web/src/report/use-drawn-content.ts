/** What is drawn with every record behind it, and its picture: asked of the server once a drawing. */
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { documentedIn } from '#api/snapshot/documented-in.ts';
import {
  type DocumentedEdge,
  EdgeSchema,
  EntitySchema,
  RecordSchema,
  type Source,
  SourceSchema,
  StatementSchema,
} from '#model';
import { ask } from '../api/ask.ts';
import { drawnQuestion } from '../panels/export/drawn-question.ts';
import type { Drawn } from '../state/exploration.ts';
import type { Picture } from '../state/picture.ts';

const ExportSchema = z.object({
  dataVersion: z.string(),
  entities: z.array(EntitySchema),
  edges: z.array(EdgeSchema),
  statements: z.array(StatementSchema),
  records: z.array(RecordSchema),
  sources: z.array(SourceSchema),
});

export interface DrawnContent {
  readonly dataVersion: string;
  readonly links: readonly DocumentedEdge[];
  readonly sources: readonly Source[];
  readonly svg: string;
}

export function useDrawnContent(drawn: Drawn, own: Picture['own']) {
  return useQuery({
    queryKey: ['report', [...drawn.entities.keys()], [...drawn.edges.keys()], [...own.values()]],
    enabled: drawn.entities.size > 0,
    queryFn: () => contentOf(drawn, own),
  });
}

async function contentOf(drawn: Drawn, own: Picture['own']): Promise<DrawnContent> {
  const [json, svg] = await Promise.all([
    ask('exportFile', { body: drawnQuestion(drawn, 'json') }),
    ask('exportFile', { body: drawnQuestion(drawn, 'svg', own) }),
  ]);
  const content = ExportSchema.parse(JSON.parse(json));
  const links = documentedIn(content);
  // Facts of entities rest on sources too; a report lists those that its links rest on.
  const cited = new Map(
    links.flatMap(({ receipts }) => receipts.map(({ source }) => [source.id, source] as const)),
  );
  return { dataVersion: content.dataVersion, links, sources: [...cited.values()], svg };
}
