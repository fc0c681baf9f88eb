/** Every format that the graph is written in. */
import type { ExportFormat } from '#model';
import type { GraphWriter } from './exportable.ts';
import { followTheMoney } from './ftm.ts';
import { gexf } from './gexf.ts';
import { graphJson } from './graph-json.ts';
import { graphSvg } from './graph-svg.ts';
import { graphml } from './graphml.ts';
import { statementsCsv } from './statements-csv.ts';

/** Each streams its text; nothing is written before the first part was made. */
export const GRAPH_WRITERS: Readonly<Record<ExportFormat, GraphWriter>> = {
  json: graphJson,
  csv: statementsCsv,
  graphml,
  gexf,
  ftm: followTheMoney,
  svg: graphSvg,
};
