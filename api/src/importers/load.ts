/**
 * From a file to the store: recognise, read it whole without writing, then write in batches.
 * A file that is not understood writes nothing; a file that was written before adds nothing;
 * a load that was interrupted is finished by running it again.
 */
import { createHash } from 'node:crypto';
import type { CalendarDate, Notice, Outcome, Refusal, RowFacts, Source } from '#model';
import type { GraphStore } from '#store';
import { headOf } from './files/head-of-file.ts';
import { openFile } from './files/open-file.ts';
import { Damaged, type Importer, type InputFile, NotUnderstood } from './importer.ts';
import { paperchainFacts } from './paperchain-facts.ts';
import { IMPORTERS } from './recognise.ts';

/** Rows in one transaction. */
const BATCH = 2_000;
/** Up to so many outcomes are kept in memory between the passes; a longer file is read again. */
const MOST_KEPT = 20_000;
/** Refusals that the result carries; the report gets every one. */
const SHOWN_REFUSALS = 20;

/** How far a load is: rows read or written in this file so far. */
export interface LoadProgress {
  readonly file: string;
  readonly phase: 'reading' | 'writing';
  readonly rows: number;
}

export interface LoadOptions {
  /** The day this copy was taken. */
  readonly retrievedOn: CalendarDate;
  /** Reads and counts, but writes nothing. */
  readonly dryRun?: boolean;
  /** Gets every refusal, with the name of its file. */
  readonly report?: (file: string, refusal: Refusal) => void;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Stops between two batches; what was written stays. */
  readonly signal?: AbortSignal;
  /** False when the caller settles the store after several files. */
  readonly settle?: boolean;
}

/** What a load did. `added + there + refused` is `rows`; a row that repeats another of its file counts as there. */
export interface LoadResult {
  readonly rows: number;
  readonly added: number;
  readonly there: number;
  readonly refused: number;
  /** How many of `there` repeat an earlier row of the same file. */
  readonly repeats: number;
  readonly facts: {
    readonly sources: number;
    readonly records: number;
    readonly statements: number;
  };
  /** The first refusals, with the file they stand in. */
  readonly refusals: readonly (Refusal & { readonly file: string })[];
  readonly notices: readonly Notice[];
  /** What was read: file (or member of the archive) and format. */
  readonly read: readonly { readonly file: string; readonly format: string }[];
  readonly interrupted: boolean;
}

/** Every format that can be loaded: those of publishers, and the project's own. */
const LOADABLE: readonly Importer[] = [paperchainFacts, ...IMPORTERS];

/** Loads one file (or archive of files). Throws {@link NotUnderstood}, with nothing written, if any part of it cannot be read. */
export async function importFile(
  store: GraphStore,
  path: string | InputFile,
  options: LoadOptions,
): Promise<LoadResult> {
  const load = new Load(store, options);
  const members = typeof path === 'string' ? await openFile(path) : [path];
  const readings: Reading[] = [];
  for (const member of members) {
    const reading = await recogniseMember(member, members.length > 1, options);
    if (reading === null) load.notice(unreadMember(member));
    else readings.push(reading);
  }
  if (readings.length === 0) throw unknownFormat(members);
  for (const reading of readings) await load.examine(reading);
  if (!options.dryRun) for (const reading of readings) await load.write(reading);
  if (!options.dryRun && options.settle !== false) await store.settle();
  return load.result(readings);
}

interface Reading {
  readonly file: InputFile;
  readonly importer: Importer;
  outcomes(): AsyncIterable<Outcome>;
  /** The outcomes of the first pass, if they were few enough to keep. */
  kept: Outcome[] | null;
}

async function recogniseMember(
  file: InputFile,
  isOneOfMany: boolean,
  options: LoadOptions,
): Promise<Reading | null> {
  let importer: Importer | undefined;
  try {
    const head = await headOf(file);
    importer = LOADABLE.find((candidate) => candidate.recognises(head));
  } catch (error) {
    if (!isOneOfMany || !(error instanceof NotUnderstood) || error instanceof Damaged) throw error;
  }
  if (!importer) return null;
  // The project's own facts name their sources with their hashes; the file that carries them has no part in any id.
  const sha256 = importer === paperchainFacts ? '' : await hashOf(file);
  const context = { sha256, retrievedOn: options.retrievedOn };
  const reader = importer;
  return { file, importer, kept: [], outcomes: () => reader.read(file, context) };
}

async function hashOf(file: InputFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.open()) hash.update(chunk);
  return hash.digest('hex');
}

function unknownFormat(members: readonly InputFile[]): NotUnderstood {
  const names = members.map(({ name }) => name);
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
  return new NotUnderstood(
    `${shown}: not a format that is known here. Known: ${LOADABLE.map(({ title }) => title).join('; ')}.`,
  );
}

const unreadMember = (member: InputFile): Notice => ({
  type: 'notice',
  code: 'member-not-read',
  text: `${member.name} in the archive is no format that is known here; it was left out`,
  count: 1,
});

/** The counts of one load while it goes on. */
class Load {
  readonly #store: GraphStore;
  readonly #options: LoadOptions;
  readonly #notices: Notice[] = [];
  readonly #refusals: (Refusal & { file: string })[] = [];
  readonly #would = new Set<string>();
  /** Sources that newer rules read than those by which they are here. */
  readonly #raised = new Set<string>();
  #kept = 0;
  #added = 0;
  #there = 0;
  #repeats = 0;
  #refused = 0;
  #sources = 0;
  #statements = 0;
  #interrupted = false;

  constructor(store: GraphStore, options: LoadOptions) {
    this.#store = store;
    this.#options = options;
  }

  notice(notice: Notice): void {
    this.#notices.push(notice);
  }

  /** First pass: reads the file to its end, so that nothing is written of a file that breaks off. */
  async examine(reading: Reading): Promise<void> {
    const { file } = reading;
    let rows = 0;
    for await (const outcome of reading.outcomes()) {
      if (this.#options.signal?.aborted) {
        this.#interrupted = true;
        return;
      }
      this.#count(file.name, outcome);
      if (outcome.type === 'source') await this.#compareRules(outcome.source);
      if (this.#options.dryRun) await this.#foresee(outcome);
      else this.#keep(reading, outcome);
      rows += 1;
      if (rows % BATCH === 0) this.#progress(file, 'reading', rows);
    }
  }

  /** Second pass: sources as they come, rows in batches. */
  async write(reading: Reading): Promise<void> {
    let batch: RowFacts[] = [];
    let rows = 0;
    const flush = async (): Promise<void> => {
      const report = await this.#store.addFacts(batch);
      this.#added += report.recordsAdded;
      this.#there += batch.length - report.recordsAdded;
      this.#statements += report.statementsAdded;
      rows += batch.length;
      batch = [];
      this.#progress(reading.file, 'writing', rows);
    };
    for await (const outcome of reading.kept ?? reading.outcomes()) {
      if (this.#interrupted || this.#options.signal?.aborted) break;
      if (outcome.type === 'source') await this.#addSource(outcome.source);
      if (outcome.type === 'facts') batch.push(outcome);
      if (batch.length >= BATCH) await flush();
    }
    if (this.#options.signal?.aborted) this.#interrupted = true;
    else if (batch.length > 0) await flush();
    reading.kept = null;
  }

  result(readings: readonly Reading[]): LoadResult {
    return {
      rows: this.#added + this.#there + this.#repeats + this.#refused,
      added: this.#added,
      there: this.#there + this.#repeats,
      refused: this.#refused,
      repeats: this.#repeats,
      facts: { sources: this.#sources, records: this.#added, statements: this.#statements },
      refusals: this.#refusals,
      notices: this.#notices,
      read: readings.map(({ file, importer }) => ({ file: file.name, format: importer.format })),
      interrupted: this.#interrupted,
    };
  }

  #count(file: string, outcome: Outcome): void {
    if (outcome.type === 'repeat') this.#repeats += 1;
    if (outcome.type === 'notice') this.#notices.push(outcome);
    if (outcome.type !== 'refusal') return;
    this.#refused += 1;
    this.#options.report?.(file, outcome);
    if (this.#refusals.length < SHOWN_REFUSALS) this.#refusals.push({ ...outcome, file });
  }

  /** Older rules are refused before anything is written; newer ones are told of. */
  async #compareRules({ id, title, ruleVersion }: Source): Promise<void> {
    const there = (await this.#store.source(id))?.source.ruleVersion ?? ruleVersion;
    if (ruleVersion < there)
      throw new NotUnderstood(
        `${title} was read here by newer rules (version ${there}; this is version ${ruleVersion}). Import it with the newer program, or into an empty store.`,
      );
    if (ruleVersion === there || this.#raised.has(id)) return;
    this.#raised.add(id);
    this.#notices.push({
      type: 'notice',
      code: 'rules-raised',
      text: `${title} was read here by older rules (version ${there}); what they read is replaced`,
      count: 1,
    });
  }

  /** What writing this outcome would do. */
  async #foresee(outcome: Outcome): Promise<void> {
    if (outcome.type === 'source') {
      if ((await this.#store.source(outcome.source.id)) === null) this.#sources += 1;
    }
    if (outcome.type !== 'facts') return;
    const { id, sourceId } = outcome.record;
    const isThere = !this.#raised.has(sourceId) && (await this.#store.rawRecord(id)) !== null;
    if (this.#would.has(id) || isThere) {
      this.#there += 1;
      return;
    }
    this.#would.add(id);
    this.#added += 1;
    this.#statements += outcome.edges.length;
  }

  #keep(reading: Reading, outcome: Outcome): void {
    if (reading.kept === null || (outcome.type !== 'facts' && outcome.type !== 'source')) return;
    reading.kept.push(outcome);
    this.#kept += 1;
    if (this.#kept <= MOST_KEPT) return;
    this.#kept -= reading.kept.length;
    reading.kept = null;
  }

  async #addSource(source: Source): Promise<void> {
    if ((await this.#store.source(source.id)) === null) this.#sources += 1;
    await this.#store.addSource(source);
  }

  #progress(file: InputFile, phase: LoadProgress['phase'], rows: number): void {
    this.#options.onProgress?.({ file: file.name, phase, rows });
  }
}
