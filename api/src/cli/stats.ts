/** What is loaded, by source and kind, with what each source leaves out. */
import type { Stats } from '#model';
import { readArguments } from './arguments.ts';
import { inWords } from './audit.ts';
import { type Command, say } from './command.ts';
import { withStore } from './with-store.ts';

/** `paperchain stats`. */
export const stats: Command = (args, context) => {
  readArguments(args, {}, false);
  return withStore(context, async (store) => {
    for (const line of statsLines(await store.stats())) say(context.out, line);
    return 0;
  });
};

function statsLines(stats: Stats): string[] {
  return [
    `data version ${stats.dataVersion}`,
    inWords(stats.counts),
    ...table('Entities', stats.entitiesByKind),
    ...table('Edges', stats.edgesByKind),
    ...table('Statements by grade', stats.statementsByGrade),
    ...table(
      'Identity decisions',
      Object.fromEntries(
        stats.decisions.map((row) => [`${row.verdict} by ${row.rule}`, row.count]),
      ),
    ),
    '',
    `Sources (${stats.sources.length})`,
    ...stats.sources.flatMap(sourceLines),
  ];
}

function table(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (rows.length === 0) return [];
  const lines = rows.map(
    ([name, count]) => `${count.toLocaleString('en-US').padStart(12)}  ${name}`,
  );
  return ['', title, ...lines];
}

function sourceLines({ source, records, statements, edges }: Stats['sources'][number]): string[] {
  const asOf = source.contentAsOf ? `, as of ${source.contentAsOf}` : '';
  return [
    `  ${source.title} (${source.publisher}${asOf}; taken ${source.retrievedOn})`,
    `      ${inWords({ records, statements, edges })}`,
    `      Leaves out: ${source.coverage}`,
  ];
}
