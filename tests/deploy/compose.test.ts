/** The files for Docker, read as what they are: no engine is needed to see that they fit the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig, SETTINGS } from '#api/config.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const ServiceSchema = z.strictObject({
  image: z.string().optional(),
  build: z.literal('.').optional(),
  depends_on: z
    .record(z.string(), z.object({ condition: z.literal('service_healthy') }))
    .optional(),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string().regex(/^[a-z0-9-]+:\/[a-z/]+$/)),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/, { error: 'this computer only' })),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.number(),
      start_period: z.string(),
    })
    .optional(),
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string().optional(),
});
const ComposeSchema = z.strictObject({
  services: z.strictObject({ neo4j: ServiceSchema, app: ServiceSchema }),
  volumes: z.record(z.string(), z.null()),
});
const compose = ComposeSchema.parse(parse(read('docker-compose.yml')));
const { neo4j, app } = compose.services;

/** What Compose makes of a value: `${NAME:?message}` must be set, `${NAME:-}` may be left out. */
const filled = (value: string): string =>
  value.replace(/\$\{\w+:\?[^}]*\}/g, 'a long password').replace(/\$\{\w+:-([^}]*)\}/g, '$1');

describe('docker-compose.yml', () => {
  it('wants a password, in every place where one is used', () => {
    for (const value of [neo4j.environment.NEO4J_AUTH, app.environment.NEO4J_PASSWORD])
      expect(value).toMatch(/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  });

  it('runs the Neo4j that the tests run', () => {
    const tested = /<artifactId>neo4j<\/artifactId>\s*<version>([\d.]+)</.exec(
      read('tests/store/neo4j/pom.xml'),
    )?.[1];
    expect(neo4j.image).toBe(`neo4j:${tested}-community`);
  });

  it('lets no query read files of the server', () => {
    expect(neo4j.environment).toMatchObject({
      NEO4J_dbms_security_allow__csv__import__from__file__urls: 'false',
      NEO4J_server_directories_import: '/import',
    });
  });

  it('starts the app when Neo4j answers, with settings that the app knows and takes', () => {
    expect(app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck?.test.at(-1)).toContain('cypher-shell');
    const known = new Set(SETTINGS.map(({ name }) => name));
    expect(Object.keys(app.environment).filter((name) => !known.has(name))).toEqual([]);
    const given = Object.fromEntries(
      Object.entries(app.environment).map(([name, value]) => [name, filled(value)]),
    );
    expect(readConfig(given)).toMatchObject({
      store: 'neo4j',
      neo4j: { uri: 'bolt://neo4j:7687', user: 'neo4j', password: 'a long password' },
    });
  });

  it('keeps its data in volumes that it names', () => {
    const mounted = [...neo4j.volumes, ...app.volumes].map((each) => each.split(':')[0]);
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe('the Dockerfile', () => {
  const steps = read('Dockerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => ({ word: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
  const of = (word: string): string[] =>
    steps.filter((step) => step.word === word).map(({ rest }) => rest);

  it('pins a Node that the project supports', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(engines.node).toBe('>=20.19');
    for (const from of of('FROM'))
      expect(from).toMatch(/^node:20\.(?:19|[2-9]\d)\.\d+-bookworm-slim/);
  });

  it('runs without rights, on the port that Compose opens', () => {
    const last = steps.map(({ word }) => word);
    expect(of('USER')).toEqual(['node']);
    expect(last.lastIndexOf('USER')).toBeGreaterThan(last.lastIndexOf('RUN'));
    expect(of('EXPOSE')).toEqual(['4000']);
    expect(app.ports).toEqual(['127.0.0.1:4000:4000']);
    expect(of('HEALTHCHECK')[0]).toContain('127.0.0.1:4000/api/health');
  });

  it('copies what there is, and starts the command line', () => {
    for (const copy of of('COPY').filter((each) => each.startsWith('--from=build'))) {
      const path = copy.split(' ')[1]?.replace('/app/', '') ?? '';
      if (path !== 'web/dist') expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
    expect(of('ENTRYPOINT')).toEqual(['["node", "api/bin/paperchain.js"]']);
    expect(existsSync(join(ROOT, 'api/bin/paperchain.js'))).toBe(true);
  });

  it('leaves out of the image what an image does not need, and no secret comes in', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const name of ['.git', 'node_modules', 'data']) expect(ignored).toContain(name);
    expect(read('Dockerfile')).not.toMatch(/(?:PASSWORD|TOKEN)=/);
  });
});
