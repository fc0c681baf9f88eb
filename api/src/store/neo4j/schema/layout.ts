/** The shape in the database: constraints and indexes, laid when they are missing; versioned in the `:Meta` node. */
import { randomUUID } from 'node:crypto';
import { EDGE_KINDS, ProblemError } from '#model';
import { dataVersionOf } from '../../data-version.ts';
import type { Bolt } from '../connection/bolt.ts';
import { typeOfKind } from '../connection/cypher-file.ts';

/** Raised whenever the shape changes; a database of another layout is not opened. */
export const LAYOUT = 1;

/** What one node of a label is found by, each value once. */
const UNIQUE: readonly (readonly [label: string, property: string])[] = [
  ['Meta', 'id'],
  ['Entity', 'id'],
  ['Entity', 'n'],
  ['Name', 'id'],
  ['Identifier', 'id'],
  ['Fact', 'id'],
  ['Statement', 'id'],
  ['Record', 'id'],
  ['Source', 'id'],
  ['Decision', 'pair'],
  ['UnsettledEdge', 'id'],
  ['Change', 'n'],
  ['Word', 'word'],
];
const INDEXED: readonly (readonly [label: string, property: string])[] = [
  ['Entity', 'canonical'],
  ['Name', 'key'],
  ['Identifier', 'norm'],
  ['Fact', 'key'],
  ['Statement', 'edgeId'],
  ['Statement', 'statedFrom'],
  ['Statement', 'statedTo'],
  ['Statement', 'rule'],
  ['Decision', 'alias'],
  ['Decision', 'canonical'],
];
/** Words are cut before they are stored, the same way in every store; the analyzer only parts them at blanks. */
const FULL_TEXT: readonly (readonly [name: string, label: string, property: string])[] = [
  ['name_words', 'Name', 'words'],
  ['word_pieces', 'Word', 'pieces'],
];

const snake = (text: string): string =>
  text.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** Every constraint and index as a statement that does nothing when it is there. */
export const LAYOUT_STATEMENTS: readonly string[] = [
  ...UNIQUE.map(
    ([label, property]) =>
      `CREATE CONSTRAINT ${snake(`${label}_${property}`)} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  ),
  ...EDGE_KINDS.map(
    (kind) =>
      `CREATE CONSTRAINT ${kind}_edge_id IF NOT EXISTS FOR ()-[r:${typeOfKind(kind)}]-() REQUIRE r.id IS UNIQUE`,
  ),
  ...INDEXED.map(
    ([label, property]) =>
      `CREATE INDEX ${snake(`${label}_${property}`)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ),
  ...FULL_TEXT.map(
    ([name, label, property]) =>
      `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  ),
];

/** Lays what is missing. Throws `store-down` for a database of another layout, of which nothing is touched. */
export async function layOut(bolt: Bolt): Promise<void> {
  const [known] = await bolt.read((tx) => tx.ask<{ layout: number }>('layout'));
  if (known && known.layout !== LAYOUT)
    throw new ProblemError(
      'store-down',
      `The Neo4j database has layout ${known.layout}; layout ${LAYOUT} is accepted.`,
      { hint: 'Name another database in NEO4J_DATABASE, or empty this one and import again.' },
    );
  const there = new Set(
    (await bolt.run('SHOW INDEXES YIELD name')).map(({ name }) => String(name)),
  );
  for (const statement of LAYOUT_STATEMENTS)
    if (!there.has(statement.split(' ')[nameAt(statement)] ?? '')) await bolt.run(statement);
  await bolt.run('CALL db.awaitIndexes(300)');
  await bolt.write((tx) =>
    tx.ask('lay-meta', { layout: LAYOUT, birth: randomUUID(), dataVersion: dataVersionOf([], []) }),
  );
}

/** `CREATE FULLTEXT INDEX name`, `CREATE CONSTRAINT name`. */
const nameAt = (statement: string): number => (statement.startsWith('CREATE FULLTEXT') ? 3 : 2);
