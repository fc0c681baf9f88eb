/** The first wrong member of a long list: the schema of the whole would first gather a report on each of millions. */
import { EdgeSchema, EntitySchema, RecordSchema, SourceSchema, StatementSchema } from '#model';
import { ManifestSchema } from './format.ts';

/** Lists that may be long, each with what one member of it must be. */
const LISTS = {
  sources: SourceSchema,
  records: RecordSchema,
  statements: StatementSchema,
  edges: EdgeSchema,
  entities: EntitySchema.pick({ id: true, kind: true, name: true, shortName: true }),
};
const Parts = ManifestSchema.shape.parts.element;

interface Wrong {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Null where every member is as it must be, or where no list is. */
export function firstWrong(json: object): Wrong | null {
  const members = new Map<string, unknown>(Object.entries(json));
  for (const [name, schema] of Object.entries(LISTS)) {
    const wrong = firstWrongIn(members.get(name), schema, [name]);
    if (wrong) return wrong;
  }
  const manifest = members.get('manifest');
  const parts =
    typeof manifest === 'object' && manifest && 'parts' in manifest ? manifest.parts : null;
  return firstWrongIn(parts, Parts, ['manifest', 'parts']);
}

function firstWrongIn(
  list: unknown,
  schema: (typeof LISTS)[keyof typeof LISTS] | typeof Parts,
  path: readonly PropertyKey[],
): Wrong | null {
  if (!Array.isArray(list)) return null;
  for (let at = 0; at < list.length; at++) {
    const issue = schema.safeParse(list[at]).error?.issues[0];
    if (issue) return { path: [...path, at, ...issue.path], message: issue.message };
  }
  return null;
}
