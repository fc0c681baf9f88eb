/** The tables of an import: which columns each has, and which nodes or relationships it becomes. */
import { EDGE_KINDS, type EdgeKind } from '#model';
import { typeOfKind } from '../../connection/cypher-file.ts';
import { CsvTable } from './csv-table.ts';

const NODES = {
  Meta: [
    'id:ID(Meta)',
    'layout:long',
    'birth',
    'revision:long',
    'settledRevision:long',
    'dataVersion',
    'nextEntity:long',
  ],
  Entity: [
    'id:ID(Entity)',
    'n:long',
    'kind',
    'canonical',
    'name',
    'shortName',
    'roles:string[]',
    'links:long',
    'sources:long',
    'walkable:long',
    ':LABEL',
  ],
  Name: ['id:ID(Name)', 'form', 'text', 'rank:long', 'key', 'upper', 'words', 'asOf', 'recordId'],
  Identifier: ['id:ID(Identifier)', 'scheme', 'value', 'norm', 'asOf', 'recordId'],
  Fact: ['id:ID(Fact)', 'key', 'value', 'asOf', 'recordId'],
  Statement: [
    'id:ID(Statement)',
    'edgeId',
    'kind',
    'statedFrom',
    'statedTo',
    'recordId',
    'grade',
    'gradeRank:long',
    'asOf',
    'quote',
    'status',
    'rule',
    'note',
    'supersededBy',
    'body',
  ],
  Record: ['id:ID(Record)', 'sourceId', 'publisherId', 'locator', 'fields', 'sha256', 'url'],
  Source: [
    'id:ID(Source)',
    'format',
    'kind',
    'title',
    'publisher',
    'url',
    'archivedUrl',
    'publishedOn',
    'retrievedOn',
    'contentAsOf',
    'sha256',
    'licence',
    'coverage',
    'doesNotProve',
    'ruleVersion:long',
    'asOf',
    'body',
  ],
  Decision: [
    'pair:ID(Decision)',
    'verdict',
    'alias',
    'canonical',
    'rule',
    'records:string[]',
    'decidedOn',
  ],
  Word: ['word:ID(Word)', 'pieces'],
} as const;
type NodeLabel = keyof typeof NODES;

const PROVENANCE = {
  NAME_OF: ['Name', 'Entity'],
  IDENTIFIES: ['Identifier', 'Entity'],
  FACT_OF: ['Fact', 'Entity'],
  STATED_IN: ['Statement', 'Record'],
  FROM_SOURCE: ['Record', 'Source'],
} as const;
type ProvenanceType = keyof typeof PROVENANCE;

const EDGE = [
  'id',
  'grade',
  'gradeRank:long',
  'status',
  'since',
  'until',
  'period',
  'fromDay:long',
  'toDay:long',
  'basis',
  'cents:long',
  'amounts',
  'pathAmounts',
  'flags:string[]',
  'records:long',
  'sources:string[]',
];

const ends = (from: string, to: string): string[] => [`:START_ID(${from})`, `:END_ID(${to})`];

/** All tables of one import, in one folder. */
export class AdminTables {
  readonly nodes: Readonly<Record<NodeLabel, CsvTable>>;
  readonly provenance: Readonly<Record<ProvenanceType, CsvTable>>;
  readonly edges: Readonly<Record<EdgeKind, CsvTable>>;

  constructor(folder: string) {
    const table = (name: string, columns: readonly string[]): CsvTable =>
      new CsvTable(folder, name, columns);
    this.nodes = mapped(NODES, (label, columns) => table(`nodes-${label}`, columns));
    this.provenance = mapped(PROVENANCE, (type, [from, to]) => table(type, ends(from, to)));
    const kinds = Object.fromEntries(EDGE_KINDS.map((kind) => [kind, kind]));
    this.edges = mapped(
      kinds as Record<EdgeKind, EdgeKind>,
      (
        kind, // made of every kind
      ) => table(typeOfKind(kind), [...ends('Entity', 'Entity'), ...EDGE]),
    );
  }

  /** The arguments that name every table. */
  arguments(): string[] {
    return [
      ...Object.entries(this.nodes).map(([label, { files }]) => `--nodes=${label}=${files}`),
      ...Object.entries({ ...this.provenance, ...this.edges }).map(
        ([type, { files }]) => `--relationships=${type.toUpperCase()}=${files}`,
      ),
    ];
  }

  async close(): Promise<void> {
    const all = [this.nodes, this.provenance, this.edges].flatMap((each) => Object.values(each));
    await Promise.all(all.map((table) => table.close()));
  }
}

/** The same keys, each with a value made of the old one. */
const mapped = <Key extends string, From, To>(
  of: Readonly<Record<Key, From>>,
  make: (key: Key, from: From) => To,
): Record<Key, To> =>
  Object.fromEntries(
    Object.entries<From>(of).map(([key, from]) => [key, make(key as Key, from)]), // its own keys
  ) as Record<Key, To>;
