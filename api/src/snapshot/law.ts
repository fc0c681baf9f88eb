/** The law of the house inside one file: no edge without a statement, no statement without a record, no record without a source. */
import { type Edge, type EntityId, edgeId, edgeKindMeaning, kindOfEntityId } from '#model';
import type { Failure, Snapshot } from './format.ts';
import { statementKey } from './seal.ts';

/** Every breach, by the part it stands in. */
export function breachesIn(snapshot: Snapshot): Failure[] {
  return [
    ...repeats(snapshot),
    ...unsupported(snapshot),
    ...snapshot.entities.flatMap(({ id, kind }, at) =>
      kindOfEntityId(id) === kind
        ? []
        : [{ part: `/entities/${at}/kind`, why: `${id} does not stand for a kind ${kind}` }],
    ),
    ...citedButMissing(snapshot),
    ...joinedButMissing(snapshot),
  ];
}

function repeats(snapshot: Snapshot): Failure[] {
  const keys = {
    sources: snapshot.sources.map(({ id }) => id),
    records: snapshot.records.map(({ id }) => id),
    statements: snapshot.statements.map(statementKey),
    edges: snapshot.edges.map(({ id }) => id),
    entities: snapshot.entities.map(({ id }) => id),
  };
  return Object.entries(keys).flatMap(([list, ids]) => {
    const seen = new Set<string>();
    return ids.flatMap((id, at) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ part: `/${list}/${at}`, why: 'stands in the file twice' }];
    });
  });
}

function unsupported(snapshot: Snapshot): Failure[] {
  const sources = new Set<string>(snapshot.sources.map(({ id }) => id));
  const records = new Set<string>(snapshot.records.map(({ id }) => id));
  const edges = new Set<string>(snapshot.edges.map(({ id }) => id));
  const entities = new Set<string>(snapshot.entities.map(({ id }) => id));
  const stated = new Set<string>(snapshot.statements.map(({ edgeId: id }) => id));
  const failures: Failure[] = [];
  const demand = (is: boolean, part: string, why: string): void => {
    if (!is) failures.push({ part, why });
  };
  snapshot.records.forEach((one, at) => {
    demand(sources.has(one.sourceId), `/records/${at}/sourceId`, 'the record has no source here');
  });
  snapshot.statements.forEach((one, at) => {
    demand(
      records.has(one.recordId),
      `/statements/${at}/recordId`,
      'the statement has no record here',
    );
    demand(edges.has(one.edgeId), `/statements/${at}/edgeId`, 'the statement has no edge here');
  });
  snapshot.edges.forEach((one, at) => {
    demand(stated.has(one.id), `/edges/${at}`, 'the edge has no statement');
    demand(entities.has(one.from), `/edges/${at}/from`, 'the edge has an end that is not here');
    demand(entities.has(one.to), `/edges/${at}/to`, 'the edge has an end that is not here');
    demand(one.id === edgeId(one), `/edges/${at}/id`, 'the id is not that of its ends and kind');
    demand(
      joinsWhatItMay(one),
      `/edges/${at}/kind`,
      'an edge of this kind may not join these ends',
    );
  });
  return failures;
}

function joinsWhatItMay({ kind, from, to }: Edge): boolean {
  const meaning = edgeKindMeaning(kind);
  const fits = (id: EntityId, kinds: typeof meaning.from): boolean =>
    kinds.some((one) => one === kindOfEntityId(id));
  return fits(from, meaning.from) && fits(to, meaning.to);
}

/** What the author joined is in the file; nothing else is asked of words that claim no record. */
function joinedButMissing({ entities, ownLinks = [] }: Snapshot): Failure[] {
  const here = new Set<string>(entities.map(({ id }) => id));
  return ownLinks.flatMap((link, at) =>
    (['from', 'to'] as const)
      .filter((end) => !here.has(link[end]))
      .map((end) => ({
        part: `/ownLinks/${at}/${end}`,
        why: 'the author’s own link has an end that is not here',
      })),
  );
}

/** Whatever the author's words or the chains lean on is in the file. */
function citedButMissing({ edges, questions, story }: Snapshot): Failure[] {
  const here = new Set<string>(edges.map(({ id }) => id));
  const missing = (ids: readonly string[], part: string): Failure[] =>
    ids.filter((id) => !here.has(id)).map((id) => ({ part, why: `${id} is cited but not here` }));
  return [
    ...questions.flatMap(({ answer }, at) =>
      missing([...answer.chains.flat(), ...answer.absences], `/questions/${at}/answer`),
    ),
    ...story.flatMap(({ cites }, at) => missing(cites, `/story/${at}/cites`)),
  ];
}
