/** Statements as CSV (RFC 4180): one row a statement, with the record and the source it stands on. */
import type { DocumentedEdge } from '#model';
import { entitiesThenEdges, type GraphWriter } from './exportable.ts';
import { type Cell, STATEMENT_COLUMNS } from './statement-columns.ts';

/** One row a statement, under a header row. */
export const statementsCsv: GraphWriter = async function* (graph, part) {
  const { dataVersion } = await graph.health();
  yield csvHeader();
  for await (const next of entitiesThenEdges(graph, part))
    if ('edges' in next) yield next.edges.map((edge) => statementRows(edge, dataVersion)).join('');
};

/** The header row. */
const csvHeader = (): string => line([...STATEMENT_COLUMNS.map(([name]) => name), 'data_version']);

/** The rows of one edge, one a receipt. */
const statementRows = (edge: DocumentedEdge, dataVersion: string): string =>
  edge.receipts
    .map((receipt) =>
      line([...STATEMENT_COLUMNS.map(([, cell]) => cell(edge, receipt)), dataVersion]),
    )
    .join('');

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A cell that a spreadsheet shows and does not run: what begins like a formula gets an apostrophe; a plain number stays one. */
export function csvCell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
