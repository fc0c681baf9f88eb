/** The store in one file on this disk. Thin: each question is answered in a file of its own. */
import { setImmediate } from 'node:timers/promises';
import type {
  Audit,
  DocumentedEdge,
  EdgeId,
  EdgeSources,
  Entity,
  EntityAnswer,
  EntityId,
  GraphAnswer,
  HealthAnswer,
  IdentityDecision,
  NeighboursAnswer,
  NeighboursQuestion,
  PageQuestion,
  PartnersAnswer,
  PartnersQuestion,
  PathQuestion,
  RecordAnswer,
  RecordId,
  RowFacts,
  SearchAnswer,
  SearchQuestion,
  Source,
  SourceAnswer,
  SourceId,
  SourcesAnswer,
  Stats,
} from '#model';
import { CitationMemory } from '../citation-memory.ts';
import type { ExportItem, FoundChains, GraphStore, WriteReport } from '../graph-store.ts';
import { PathClient } from '../paths/path-client.ts';
import type { StatedIdentity } from '../stated-things.ts';
import { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { readIdentities } from './identity/identities.ts';
import { readDecisions } from './identity/ledger.ts';
import { writeByHand } from './identity/write-by-hand.ts';
import type { PathWorkerSettings } from './paths/path-worker.ts';
import { auditStore } from './reading/audit.ts';
import {
  readDocumentedEdges,
  readEdgeSources,
  readRawRecord,
  readRecord,
  readSource,
  readSourceEdges,
  readSources,
} from './reading/documents.ts';
import { readEntity } from './reading/entity.ts';
import { exportItems } from './reading/export.ts';
import { nodesOf, readAbsences, readGraph } from './reading/graph.ts';
import { readNeighbours } from './reading/neighbours.ts';
import { readPartners } from './reading/partners.ts';
import { readHealth, readStats } from './reading/stats.ts';
import { entitiesOfNodes, entityOf } from './rows/entity-row.ts';
import { readNearestIds } from './searching/nearest-ids.ts';
import { searchEntities } from './searching/search.ts';
import { settle } from './settling/settle.ts';
import { writeRows, writeSource } from './writing/write.ts';

const BUDGET_MS = 10_000;

export class EmbeddedStore implements GraphStore {
  readonly #writer: Database;
  /** A connection of its own, so that answers never show half of a change. */
  readonly #reader: Database;
  readonly #paths: PathClient;
  readonly #memory = new CitationMemory();
  #warm = false;
  /** Writers take turns: each waits for the one before it. */
  #turn: Promise<unknown> = Promise.resolve();

  /** Opens the file or makes it; throws `store-down` for one it cannot read. Rows left unsettled wait for `settle`. */
  constructor(path: string, pathBudgetMs = BUDGET_MS) {
    this.#writer = openDatabase(path);
    this.#reader = new Database(path, 'read');
    const settings: PathWorkerSettings = { database: path, budgetMs: pathBudgetMs };
    this.#paths = new PathClient(
      new URL('./paths/path-worker-entry.js', import.meta.url),
      settings,
    );
  }

  async health(): Promise<HealthAnswer> {
    return this.#read(readHealth);
  }
  async search(question: SearchQuestion): Promise<SearchAnswer> {
    return this.#read((db) => searchEntities(db, question));
  }
  async entity(id: EntityId): Promise<EntityAnswer | null> {
    return this.#read((db) => readEntity(db, id));
  }
  async entities(ids: readonly EntityId[]): Promise<Entity[]> {
    return this.#read((db) => entitiesOfNodes(db, nodesOf(db, ids)).map(entityOf));
  }
  async nearestIds(id: string): Promise<string[]> {
    return this.#read((db) => readNearestIds(db, id));
  }
  async neighbours(id: EntityId, question: NeighboursQuestion): Promise<NeighboursAnswer | null> {
    return this.#read((db) => readNeighbours(db, id, question));
  }
  async partners(id: EntityId, question: PartnersQuestion): Promise<PartnersAnswer | null> {
    return this.#read((db) => readPartners(db, id, question));
  }
  async documentedEdges(ids: readonly EdgeId[], receipts?: number): Promise<DocumentedEdge[]> {
    return this.#read((db) => readDocumentedEdges(db, ids, receipts));
  }
  async edgeSources(ids: readonly EdgeId[]): Promise<EdgeSources[]> {
    return this.#read((db) => readEdgeSources(db, ids));
  }
  async record(id: RecordId): Promise<RecordAnswer | null> {
    return this.#read((db) => readRecord(db, id));
  }
  async rawRecord(id: RecordId): Promise<string | null> {
    return this.#read((db) => readRawRecord(db, id));
  }
  async sources(): Promise<SourcesAnswer> {
    return this.#read(readSources);
  }
  async source(id: SourceId): Promise<SourceAnswer | null> {
    return this.#read((db) => readSource(db, id));
  }
  async sourceEdges(id: SourceId, question: PageQuestion): Promise<NeighboursAnswer | null> {
    return this.#read((db) => readSourceEdges(db, id, question));
  }
  async graph(ids: readonly EntityId[]): Promise<GraphAnswer> {
    return this.#read((db) => readGraph(db, ids));
  }
  async paths(question: PathQuestion, signal?: AbortSignal): Promise<FoundChains> {
    return this.#paths.search(question, signal);
  }
  async absences(from: readonly EntityId[], to: readonly EntityId[]): Promise<EdgeId[]> {
    return this.#read((db) => readAbsences(db, from, to));
  }
  async decisions(): Promise<IdentityDecision[]> {
    return this.#read(readDecisions);
  }
  async audit(): Promise<Audit> {
    return this.#read(auditStore);
  }
  async stats(): Promise<Stats> {
    return this.#read(readStats);
  }

  export(entityIds?: readonly EntityId[]): AsyncIterable<ExportItem> {
    return this.#stream((db) => exportItems(db, entityIds));
  }
  identities(): AsyncIterable<StatedIdentity> {
    return this.#stream(readIdentities);
  }

  async addSource(source: Source): Promise<void> {
    const raised = await this.#write((db) => db.transact(() => writeSource(db, source)));
    if (raised) this.#memory.forget();
  }
  async addFacts(rows: readonly RowFacts[]): Promise<WriteReport> {
    return this.#write((db) => {
      try {
        return db.transact(() => writeRows(db, rows, this.#memory));
      } catch (error) {
        this.#memory.forget();
        throw error;
      }
    });
  }
  async settle(progress?: (done: number, total: number) => void): Promise<void> {
    await this.#write((db) => settle(db, setImmediate, progress));
    if (this.#warm) this.warmPaths();
  }
  async decide(decision: IdentityDecision): Promise<void> {
    await this.#write((db) => db.transact(() => writeByHand(db, decision)));
    await this.settle();
  }

  /** Builds the path index now and after every settling, in the background; without it the first question does. */
  warmPaths(): void {
    this.#warm = true;
    // A failure shows at the next question, which starts the thread anew.
    this.#paths.refresh().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#paths.close();
    this.#reader.close();
    this.#writer.close();
  }

  /** On a connection of its own: the view stays open for as long as the reader takes. */
  async *#stream<Item>(items: (db: Database) => Iterable<Item>): AsyncIterable<Item> {
    const db = new Database(this.#reader.path, 'read');
    try {
      db.script('BEGIN');
      yield* items(db);
    } finally {
      db.close();
    }
  }

  #read<Answer>(answer: (db: Database) => Answer): Answer {
    return this.#reader.snapshot(() => answer(this.#reader));
  }

  #write<Result>(change: (db: Database) => Result | Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(() => change(this.#writer));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
