/** Who answers which row of the table of endpoints. */
import { cypher } from './cypher.ts';
import { edge, edgeSources } from './edges.ts';
import type { Answerers } from './endpoint.ts';
import { entity, neighbours, partners } from './entities.ts';
import { citations, exportFile } from './exports.ts';
import { graph } from './graph.ts';
import { health } from './health.ts';
import { keepAnswer, keptAnswer } from './kept-answers.ts';
import { openapi } from './openapi.ts';
import { paths } from './paths.ts';
import { record, recordRaw } from './records.ts';
import { search } from './search.ts';
import {
  contentToday,
  makeSnapshot,
  signSnapshot,
  snapshot,
  snapshotDiff,
  snapshotFile,
} from './snapshots.ts';
import { source, sourceEdges, sources } from './sources.ts';
import { stories, story } from './stories.ts';
import { vocabulary } from './vocabulary.ts';

export const ANSWERERS: Answerers = {
  health,
  vocabulary,
  search,
  entity,
  neighbours,
  partners,
  edge,
  edgeSources,
  record,
  recordRaw,
  sources,
  source,
  sourceEdges,
  graph,
  paths,
  keepAnswer,
  keptAnswer,
  exportFile,
  citations,
  stories,
  story,
  makeSnapshot,
  signSnapshot,
  snapshot,
  snapshotFile,
  snapshotDiff,
  contentToday,
  cypher,
  openapi,
};
