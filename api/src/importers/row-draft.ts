/** Collects the entities and edges of one row, so that every end of an edge is named. */
import type {
  EdgeKind,
  EntityId,
  RowFacts,
  SourceRecord,
  StatedEdge,
  StatedEntity,
  StatementBody,
} from '#model';

/** Facts and identifiers that a file has given so far: each is stated by the first row that gives it, not by every row. */
export class Mentions {
  readonly #given = new Set<string>();

  /** The entity without facts and identifiers that an earlier row gave. */
  fresh(entity: StatedEntity): StatedEntity {
    const { facts = [], identifiers = [], ...rest } = entity;
    return {
      ...rest,
      identifiers: identifiers.filter(({ scheme, value }) => this.#isNew(entity.id, scheme, value)),
      facts: facts.filter(({ key, value }) => value !== '' && this.#isNew(entity.id, key, value)),
    };
  }

  #isNew(...parts: string[]): boolean {
    const key = parts.join('\n');
    if (this.#given.has(key)) return false;
    this.#given.add(key);
    return true;
  }
}

export class RowDraft {
  readonly #mentions: Mentions;
  readonly #entities = new Map<EntityId, StatedEntity>();
  readonly #edges: StatedEdge[] = [];

  constructor(mentions: Mentions) {
    this.#mentions = mentions;
  }

  /** States an edge; nothing is stated of an entity with itself. */
  join(from: StatedEntity, kind: EdgeKind, to: StatedEntity, statement: StatementBody): void {
    if (from.id === to.id) return;
    this.#add(from);
    this.#add(to);
    this.#edges.push({ from: from.id, kind, to: to.id, statement });
  }

  #add(entity: StatedEntity): void {
    if (!this.#entities.has(entity.id)) this.#entities.set(entity.id, this.#mentions.fresh(entity));
  }

  /** The finished unit. */
  facts(line: number, record: SourceRecord): RowFacts {
    return {
      type: 'facts',
      line,
      record,
      entities: [...this.#entities.values()],
      edges: this.#edges,
    };
  }
}
