/** The store on a Neo4j server. Thin: each question is answered in a file of its own. */
import type {
  Audit,
  CypherAnswer,
  CypherQuestion,
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
import type { CypherAsker } from '../cypher-asker.ts';
import type { ExportItem, FoundChains, GraphStore, WriteReport } from '../graph-store.ts';
import { PathClient } from '../paths/path-client.ts';
import type { StatedIdentity } from '../stated-things.ts';
import { auditStore } from './audit/audit-store.ts';
import { Bolt, type Neo4jSettings, WHOLE_GRAPH_WITHIN_MS } from './connection/bolt.ts';
import { CypherDesk } from './cypher-desk/ask-cypher.ts';
import { exportItems } from './export/export.ts';
import { readIdentities } from './export/identities.ts';
import { readDecisions } from './identity/ledger.ts';
import { decideByHand } from './identity/write-by-hand.ts';
import type { PathsIn, PathWorkerSettings } from './paths/path-worker.ts';
import {
  readDocumentedEdges,
  readEdgeSources,
  readRawRecord,
  readRecord,
  readSource,
  readSourceEdges,
  readSources,
} from './reading/documents.ts';
import { readEntities, readEntity } from './reading/entities.ts';
import { readAbsences, readGraph } from './reading/graph.ts';
import { readNearestIds } from './reading/nearest-ids.ts';
import { readNeighbours } from './reading/neighbours.ts';
import { readPartners } from './reading/partners.ts';
import { searchEntities } from './reading/search.ts';
import { readHealth, readStats } from './reading/stats.ts';
import { layOut } from './schema/layout.ts';
import { readMeta } from './schema/meta.ts';
import { settle } from './settling/settle.ts';
import { withdrawOlder } from './writing/withdraw-source.ts';
import { checkRows, sourceDaysOf, thingsOf, writeRows, writeSource } from './writing/write.ts';
import { thingRows } from './writing/write-things.ts';

const BUDGET_MS = 10_000;

export class Neo4jStore implements GraphStore, CypherAsker {
  readonly #bolt: Bolt;
  readonly #paths: PathClient;
  readonly #desk: CypherDesk;
  readonly #memory = new CitationMemory();
  #warm = false;
  /** Writers take turns: each waits for the one before it. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(bolt: Bolt, paths: PathClient, desk: CypherDesk) {
    this.#desk = desk;
    this.#bolt = bolt;
    this.#paths = paths;
  }

  /** Connects and lays constraints and indexes that are missing; throws `store-down` with one clear line when it cannot. */
  static async open(
    settings: Neo4jSettings,
    pathBudgetMs = BUDGET_MS,
    pathsIn: PathsIn = 'memory',
  ): Promise<Neo4jStore> {
    const bolt = new Bolt(settings);
    try {
      await bolt.verify();
      await layOut(bolt);
    } catch (error) {
      await bolt.close();
      throw error;
    }
    const thread: PathWorkerSettings = { server: settings, budgetMs: pathBudgetMs, pathsIn };
    return new Neo4jStore(
      bolt,
      new PathClient(new URL('./paths/path-worker-entry.js', import.meta.url), thread),
      new CypherDesk(settings),
    );
  }

  async health(): Promise<HealthAnswer> {
    return this.#bolt.read(readHealth);
  }
  async search(question: SearchQuestion): Promise<SearchAnswer> {
    return this.#bolt.read((tx) => searchEntities(tx, question));
  }
  async entity(id: EntityId): Promise<EntityAnswer | null> {
    return this.#bolt.read((tx) => readEntity(tx, id));
  }
  async entities(ids: readonly EntityId[]): Promise<Entity[]> {
    return this.#bolt.read((tx) => readEntities(tx, ids));
  }
  async nearestIds(id: string): Promise<string[]> {
    return this.#bolt.read((tx) => readNearestIds(tx, id));
  }
  async neighbours(id: EntityId, question: NeighboursQuestion): Promise<NeighboursAnswer | null> {
    return this.#bolt.read((tx) => readNeighbours(tx, id, question));
  }
  async partners(id: EntityId, question: PartnersQuestion): Promise<PartnersAnswer | null> {
    return this.#bolt.read((tx) => readPartners(tx, id, question));
  }
  async documentedEdges(ids: readonly EdgeId[], receipts?: number): Promise<DocumentedEdge[]> {
    return this.#bolt.read((tx) => readDocumentedEdges(tx, ids, receipts));
  }
  async edgeSources(ids: readonly EdgeId[]): Promise<EdgeSources[]> {
    return this.#bolt.read((tx) => readEdgeSources(tx, ids));
  }
  async record(id: RecordId): Promise<RecordAnswer | null> {
    return this.#bolt.read((tx) => readRecord(tx, id));
  }
  async rawRecord(id: RecordId): Promise<string | null> {
    return this.#bolt.read((tx) => readRawRecord(tx, id));
  }
  async sources(): Promise<SourcesAnswer> {
    return this.#bolt.read(readSources, WHOLE_GRAPH_WITHIN_MS);
  }
  async source(id: SourceId): Promise<SourceAnswer | null> {
    return this.#bolt.read((tx) => readSource(tx, id));
  }
  async sourceEdges(id: SourceId, question: PageQuestion): Promise<NeighboursAnswer | null> {
    return this.#bolt.read((tx) => readSourceEdges(tx, id, question));
  }
  async graph(ids: readonly EntityId[]): Promise<GraphAnswer> {
    return this.#bolt.read((tx) => readGraph(tx, ids));
  }
  async paths(question: PathQuestion, signal?: AbortSignal): Promise<FoundChains> {
    return this.#paths.search(question, signal);
  }
  async absences(from: readonly EntityId[], to: readonly EntityId[]): Promise<EdgeId[]> {
    return this.#bolt.read((tx) => readAbsences(tx, from, to));
  }
  async decisions(): Promise<IdentityDecision[]> {
    return this.#bolt.read(readDecisions);
  }
  async audit(): Promise<Audit> {
    return auditStore(this.#bolt);
  }
  async stats(): Promise<Stats> {
    return this.#bolt.read(readStats, WHOLE_GRAPH_WITHIN_MS);
  }
  async cypher(question: CypherQuestion, signal?: AbortSignal): Promise<CypherAnswer> {
    const started = performance.now();
    const rows = await this.#desk.ask(question, signal);
    const { dataVersion } = await this.#bolt.read(readMeta);
    return { ...rows, ms: performance.now() - started, dataVersion };
  }
  export(entityIds?: readonly EntityId[]): AsyncIterable<ExportItem> {
    return this.#bolt.stream((tx) => exportItems(tx, entityIds));
  }
  identities(): AsyncIterable<StatedIdentity> {
    return this.#bolt.stream(readIdentities);
  }

  async addSource(source: Source): Promise<void> {
    return this.#inTurn(async () => {
      if (await withdrawOlder(this.#bolt, source)) this.#memory.forget();
      await this.#bolt.write((tx) => writeSource(tx, source));
    });
  }
  async addFacts(rows: readonly RowFacts[]): Promise<WriteReport> {
    checkRows(rows);
    return this.#inTurn(async () => {
      try {
        // Asked as patiently as a change: an import outlasts a server that is started anew.
        const days = await this.#bolt.write((tx) => sourceDaysOf(tx, rows));
        // Known before the transaction, which may run twice.
        const things = thingRows(thingsOf(rows, days), (key, thing) =>
          this.#memory.takes(key, thing),
        );
        return await this.#bolt.write((tx) => writeRows(tx, rows, things));
      } catch (error) {
        this.#memory.forget();
        throw error;
      }
    });
  }
  async settle(progress?: (done: number, total: number) => void): Promise<void> {
    await this.#inTurn(() => settle(this.#bolt, progress));
    if (this.#warm) this.warmPaths();
  }
  async decide(decision: IdentityDecision): Promise<void> {
    await this.#inTurn(() => this.#bolt.write((tx) => decideByHand(tx, decision)));
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
    await this.#desk.close();
    await this.#bolt.close();
  }

  #inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(change);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
