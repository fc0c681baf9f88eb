/** The queries, one question a file, in folders named as those of the code that asks them. Parameters only; what no parameter can be, the kinds of edges, comes from the vocabulary. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EDGE_KINDS, type EdgeKind } from '#model';

const FOLDER = join(import.meta.dirname, '../cypher');
const ENDING = '.cypher';

export interface CypherFile {
  readonly name: string;
  /** Named as the folder of the code that asks it. */
  readonly folder: string;
  readonly text: string;
  /** The parameters that the text names, sorted. */
  readonly parameters: readonly string[];
}

/** The relationship type of an edge kind: `held_by` is `HELD_BY`. */
export const typeOfKind = (kind: EdgeKind): string => kind.toUpperCase();

/** Stands in a file for the types of the kinds asked about, all of them when none is named; `ONE_KIND` for a single one. */
const KINDS = /\b(?:ANY|ONE)_KIND\b/g;

/** Every query by the name of its file. */
export const CYPHER: ReadonlyMap<string, CypherFile> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ENDING))
    .map((file) => {
      const name = basename(file, ENDING);
      const text = readFileSync(join(FOLDER, file), 'utf8');
      return [name, { name, folder: dirname(file), text, parameters: parametersOf(text) }];
    }),
);

function parametersOf(text: string): string[] {
  const code = text.replace(/\/\/.*$/gm, '');
  return [...new Set([...code.matchAll(/\$([A-Za-z]\w*)/g)].map(([, name = '']) => name))].sort();
}

/** The text to run; throws for a query that is not there or parameters that are not those of its file. */
export function cypherText(
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  kinds: readonly EdgeKind[] = EDGE_KINDS,
): string {
  const file = CYPHER.get(name);
  if (!file) throw new RangeError(`there is no query ${name}`);
  const given = Object.keys(parameters).sort().join();
  if (given !== file.parameters.join())
    throw new RangeError(`${name} takes ${file.parameters.join()}, was given ${given}`);
  return file.text.replace(KINDS, kinds.map(typeOfKind).join('|'));
}
