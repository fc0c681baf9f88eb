/** The settings, read once from the environment. The table here is what `--help` prints and what a bad value is told. */
import { z } from 'zod';

interface Setting {
  readonly name: string;
  readonly usual: string;
  readonly accepts: string;
  readonly meaning: string;
}

/** Every setting: its name, what holds when it is left out, what is accepted, what it is for. */
export const SETTINGS: readonly Setting[] = [
  line('HOST', '127.0.0.1', 'a host name or address', 'where the server listens'),
  line('PORT', '4000', 'a whole number from 0 to 65535 (0 = any free port)', 'its port'),
  line('DATA_DIR', './data', 'a folder', 'where store, snapshots and fetched files are kept'),
  line('STORE', 'embedded', 'embedded or neo4j', 'which store answers'),
  line(
    'NEO4J_URI',
    'bolt://127.0.0.1:7687',
    'a bolt:// or neo4j:// address (+s for TLS)',
    'the Neo4j server',
  ),
  line('NEO4J_USER', 'neo4j', 'text', 'its user'),
  line('NEO4J_PASSWORD', '', 'text; must be set with STORE=neo4j', 'its password'),
  line('NEO4J_DATABASE', 'neo4j', 'text', 'its database'),
  line('PATHS_IN', 'memory', 'memory or database', 'where paths are searched (Neo4j only)'),
  line('PUBLIC_URL', '', 'an http or https address', 'how readers reach this server'),
  line('EDIT_TOKEN', '', 'at least 16 characters', 'bearer token that writes need'),
  line('PATH_BUDGET_MS', '10000', 'a whole number from 1 to 60000', 'time for one path question'),
  line(
    'LOG_LEVEL',
    'warn',
    'fatal, error, warn, info, debug, trace or silent',
    'how much is logged',
  ),
  line('EMBED_ORIGINS', '', 'origins, separated by commas', 'who may frame /embed'),
  line(
    'RATE_LIMIT',
    '600',
    'a whole number from 0 to 1000000 (0 = off)',
    'requests a minute and address',
  ),
  line('ALLOW_CYPHER', '0', '0 or 1', 'read-only Cypher over HTTP (Neo4j only)'),
];

function line(name: string, usual: string, accepts: string, meaning: string): Setting {
  return { name, usual, accepts, meaning };
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));
const text = z.string().trim().min(1);
const httpOrigin = z.url({ protocol: /^https?$/ });

const EnvironmentSchema = z.object({
  HOST: text.regex(/^[A-Za-z0-9.:_-]+$/).default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4000),
  DATA_DIR: text.default('./data'),
  STORE: z.enum(['embedded', 'neo4j']).default('embedded'),
  NEO4J_URI: z
    .string()
    .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s@]+$/)
    .default('bolt://127.0.0.1:7687'),
  NEO4J_USER: text.default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: text.default('neo4j'),
  PUBLIC_URL: httpOrigin.optional(),
  EDIT_TOKEN: z.string().min(16).optional(),
  PATH_BUDGET_MS: whole(1, 60_000).default(10_000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  EMBED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(httpOrigin))
    .default([]),
  RATE_LIMIT: whole(0, 1_000_000).default(600),
  PATHS_IN: z.enum(['memory', 'database']).default('memory'),
  ALLOW_CYPHER: z
    .enum(['0', '1'])
    .transform((flag) => flag === '1')
    .default(false),
});

/** The settings of one run, typed. */
export type Config = ReturnType<typeof readConfig>;

/** A setting that cannot be used. The message is one line: the name, the value, what is accepted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings; an empty value counts as left out. Throws {@link ConfigError} at the first bad one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(
    SETTINGS.map(({ name }) => [name, environment[name]] as const).filter(([, value]) => value),
  );
  const parsed = EnvironmentSchema.safeParse(given);
  if (!parsed.success) throw new ConfigError(complaint(given, parsed.error));
  const env = parsed.data;
  refuseHalves(env);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    store: env.STORE,
    neo4j: {
      uri: env.NEO4J_URI,
      user: env.NEO4J_USER,
      password: env.NEO4J_PASSWORD,
      database: env.NEO4J_DATABASE,
    },
    publicUrl: env.PUBLIC_URL,
    editToken: env.EDIT_TOKEN,
    pathBudgetMs: env.PATH_BUDGET_MS,
    logLevel: env.LOG_LEVEL,
    embedOrigins: env.EMBED_ORIGINS,
    rateLimit: env.RATE_LIMIT,
    pathsIn: env.PATHS_IN,
    allowCypher: env.ALLOW_CYPHER,
  };
}

/** Settings that only make sense together. */
function refuseHalves(env: z.output<typeof EnvironmentSchema>): void {
  if (env.STORE === 'neo4j' && env.NEO4J_PASSWORD === '')
    throw new ConfigError('NEO4J_PASSWORD: not given. Accepted: text; STORE=neo4j needs it.');
  if (env.PATHS_IN === 'database' && env.STORE !== 'neo4j')
    throw new ConfigError(
      'PATHS_IN: given "database". Accepted with STORE=embedded: memory. Leave PATHS_IN out, or set STORE=neo4j.',
    );
}

const SECRET = new Set(['NEO4J_PASSWORD', 'EDIT_TOKEN']);

function complaint(given: Readonly<Record<string, string | undefined>>, error: z.ZodError): string {
  const name = String(error.issues[0]?.path[0] ?? '');
  const value = given[name] ?? '';
  const setting = SETTINGS.find((row) => row.name === name);
  const shown = SECRET.has(name) ? `${value.length} characters` : JSON.stringify(value);
  const otherwise = setting?.usual ? ` Left out, it is ${setting.usual}.` : ' It may be left out.';
  return `${name}: given ${shown}. Accepted: ${setting?.accepts}.${otherwise}`;
}

/** The table of settings as text, one a line, in columns as wide as they need. */
export function settingsTable(): string {
  const rows = SETTINGS.map(
    ({ name, usual, accepts, meaning }) =>
      [name, usual || '(none)', `${meaning}: ${accepts}`] as const,
  );
  const widthOf = (at: 0 | 1): number => 2 + Math.max(...rows.map((row) => row[at].length));
  const [names, values] = [widthOf(0), widthOf(1)];
  return rows
    .map(([name, usual, about]) => `  ${name.padEnd(names)}${usual.padEnd(values)}${about}`)
    .join('\n');
}
