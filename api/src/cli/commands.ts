/** The commands; each is loaded only when it is called. */
import type { Command } from './command.ts';

export interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command by the name it is called by. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  serve: {
    usage: 'serve',
    summary: 'loads the seed into an empty store, builds the page if needed, serves both',
    load: async () => (await import('./serve.ts')).serve,
  },
  import: {
    usage: 'import FILE… [--dry-run] [--report FILE] [--retrieved-on DATE]',
    summary: 'reads public files (CSV, JSON, zip of them) into the store; exit 0, 1 or 3',
    load: async () => (await import('./import-files.ts')).importFiles,
  },
  fetch: {
    usage:
      'fetch SOURCE… [--archive-only] [--archive FOLDER] [--pause SECONDS] [--report FILE] [--api ADDRESS]',
    summary:
      'gets public records from their publishers and reads them: an award (CONT_AWD_…, CONT_IDV_…), an agency and\n' +
      '      fiscal year (7012:FY2026), an https address; answers are archived before they are read; exit as of import',
    load: async () => (await import('./fetch.ts')).fetchRecords,
  },
  path: {
    usage:
      'path --from ID… --to ID… | --connect ID… [--mode shortest|k|within] [--k N] [--max-hops N] [--kinds KIND…]\n' +
      '      [--direction any|forward|outward] [--via ID…] [--avoid ID…] [--max-degree N] [--grade GRADE]\n' +
      '      [--include-inferred] [--since DATE] [--until DATE] [--undated keep|drop] [--status happened|any]\n' +
      '      [--overlap off|overlapping|forward-in-time] [--min-amount N.NN --basis BASIS] [--limit N]\n' +
      '      [--budget-ms N] [--json]',
    summary: 'how entities connect, as chains of documents; exit 0 for any answer, also "none"',
    load: async () => (await import('./path.ts')).path,
  },
  export: {
    usage:
      'export --format json|csv|graphml|gexf|ftm|svg|neo4j-admin\n' +
      '      [--entities ID,ID… | --snapshot FILE] [--out FILE]',
    summary: 'writes everything, what stands between some entities, or a snapshot, with provenance',
    load: async () => (await import('./export-graph.ts')).exportGraph,
  },
  verify: {
    usage: 'verify FILE',
    summary: 'checks a snapshot offline (.json or .html); names the part that fails; exit 0 or 2',
    load: async () => (await import('./verify.ts')).verify,
  },
  diff: {
    usage: 'diff A [B]',
    summary: "what differs between two snapshots, or one and today's data; exit 0 or 3",
    load: async () => (await import('./diff.ts')).diff,
  },
  unite: {
    usage: 'unite A B --title TITLE --out FILE',
    summary:
      'two snapshots in one; lists what they disagree on and then writes nothing; exit 0 or 3',
    load: async () => (await import('./unite.ts')).unite,
  },
  sign: {
    usage: 'sign FILE --key KEY',
    summary: 'signs a snapshot in its file, with an Ed25519 key (PKCS#8 PEM or JWK)',
    load: async () => (await import('./sign.ts')).sign,
  },
  audit: {
    usage: 'audit',
    summary: 'counts breaches of the law of the house and broken hashes; exit 0 or 2',
    load: async () => (await import('./audit.ts')).audit,
  },
  stats: {
    usage: 'stats',
    summary: 'what is loaded, by source and kind, with coverage',
    load: async () => (await import('./stats.ts')).stats,
  },
};
