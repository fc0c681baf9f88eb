import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTINGS, settingsTable } from '#api/config.ts';

describe('the settings', () => {
  it('need nothing in the environment', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDir: './data',
      store: 'embedded',
      pathBudgetMs: 10_000,
      rateLimit: 600,
      embedOrigins: [],
      allowCypher: false,
    });
  });

  it('count an empty value as left out', () => {
    expect(readConfig({ PORT: '' }).port).toBe(4000);
  });

  it.each([
    ['PORT', 'abc', 'from 0 to 65535'],
    ['PORT', '65536', 'from 0 to 65535'],
    ['PORT', '-1', 'from 0 to 65535'],
    ['PORT', '0x50', 'from 0 to 65535'],
    ['RATE_LIMIT', '1.5', '0 = off'],
    ['PATH_BUDGET_MS', '0', 'from 1 to 60000'],
    ['LOG_LEVEL', 'loud', 'silent'],
    ['PUBLIC_URL', 'ftp://example.org', 'http'],
    ['EMBED_ORIGINS', 'https://a.example,b', 'origins'],
    ['ALLOW_CYPHER', 'yes', '0 or 1'],
    ['HOST', 'two words', 'host name'],
  ])(
    '%s=%s stops the start with one line that names it and what is accepted',
    (name, value, accepted) => {
      expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
      try {
        readConfig({ [name]: value });
      } catch (error) {
        const { message } = error as ConfigError; // the line above made sure of it
        expect(message).not.toContain('\n');
        expect(message).toContain(name);
        expect(message).toContain(JSON.stringify(value));
        expect(message).toContain(accepted);
      }
    },
  );

  it('want the password of the Neo4j server, and no address with one in it', () => {
    expect(() => readConfig({ STORE: 'neo4j' })).toThrow(/^NEO4J_PASSWORD: not given/);
    expect(readConfig({ STORE: 'neo4j', NEO4J_PASSWORD: 'open sesame' })).toMatchObject({
      store: 'neo4j',
      neo4j: { uri: 'bolt://127.0.0.1:7687', user: 'neo4j', database: 'neo4j' },
    });
    expect(() => readConfig({ NEO4J_URI: 'bolt://me:secret@host' })).toThrow(/^NEO4J_URI/);
  });

  it('let paths be searched in the database only where there is one', () => {
    expect(() => readConfig({ PATHS_IN: 'database' })).toThrow(
      /^PATHS_IN: given "database".*STORE=neo4j/,
    );
    const there = { STORE: 'neo4j', NEO4J_PASSWORD: 'open sesame', PATHS_IN: 'database' };
    expect(readConfig(there)).toMatchObject({ pathsIn: 'database' });
  });

  it('never repeat a secret', () => {
    expect(() => readConfig({ EDIT_TOKEN: 'short-secret' })).toThrow(/12 characters/);
    expect(() => readConfig({ EDIT_TOKEN: 'short-secret' })).not.toThrow(/short-secret/);
  });

  it('are all in the table that --help prints', () => {
    const table = settingsTable();
    const rows = table.split('\n').map((row) => row.trim().split(/ {2,}/));
    expect(rows).toEqual(
      SETTINGS.map(({ name, usual, accepts, meaning }) => [
        name,
        usual || '(none)',
        `${meaning}: ${accepts}`,
      ]),
    );
    expect(Object.keys(readConfig({})).length + 3).toBe(SETTINGS.length);
  });

  it('are read or refused whatever is given, and nothing else happens', () => {
    const environment = fc.dictionary(
      fc.constantFrom(...SETTINGS.map(({ name }) => name)),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(environment, (given) => {
        try {
          readConfig(given);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });
});
