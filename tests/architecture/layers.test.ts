/** The house's own rules: who may import whom, no cycles, no drawers without a name, no file too long. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** A room and the rooms it may look into; everything else is a breach. A room may always look into itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'api/src/model': [],
  'api/src/paths': ['api/src/model'],
  'api/src/snapshot': ['api/src/model'],
  'api/src/citations': ['api/src/model'],
  'api/src/exports': ['api/src/model'],
  'api/src/store': ['api/src/model', 'api/src/paths'],
  'api/src/importers': ['api/src/model', 'api/src/store/graph-store.ts'],
  'api/src/http': [
    'api/src/model',
    'api/src/paths',
    'api/src/snapshot',
    'api/src/citations',
    'api/src/exports',
    'api/src/store',
    'api/src/importers',
  ],
  'api/src/cli': ['api/src'],
  'api/src/main.ts': ['api/src'],
  'api/src/config.ts': [],
  seed: ['api/src/model', 'api/src/store', 'api/src/importers'],
  'web/src/ui': [],
  'web/src/api': ['api/src/model'],
  'web/src/state': ['api/src/model'],
  'web/src/canvas': ['web/src/state', 'api/src/model'],
  'web/src/panels': [
    'web/src/ui',
    'web/src/state',
    'web/src/api',
    'api/src/model',
    'api/src/snapshot',
    'api/src/exports/sheet',
  ],
  'web/src': [
    'web/src',
    'api/src/model',
    'api/src/snapshot',
    'api/src/citations',
    'api/src/exports',
  ],
};
const ROOMS = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  imports: Record<string, string>;
};

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' ? [] : filesUnder(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const FILES = ['api/src', 'web/src', 'seed'].flatMap(filesUnder);

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const specifiers = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((match) => match[1] ?? '');
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('.')) return [relative(ROOT, resolve(ROOT, dirname(file), specifier))];
    if (!specifier.startsWith('#')) return [];
    for (const [pattern, target] of Object.entries(MANIFEST.imports)) {
      const star = pattern.replace('*', '');
      if (pattern === specifier) return [relative(ROOT, resolve(ROOT, target))];
      if (pattern.endsWith('*') && specifier.startsWith(star))
        return [relative(ROOT, resolve(ROOT, target.replace('*', specifier.slice(star.length))))];
    }
    throw new Error(`${file}: ${specifier} is in no line of "imports"`);
  });
}

const GRAPH = new Map(FILES.map((file) => [file, importsOf(file)]));
const within = (path: string, room: string): boolean =>
  path === room || path.startsWith(`${room}/`);
const roomOf = (file: string): string | undefined => ROOMS.find((room) => within(file, room));

/** Every way round that leads back to where it began. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(node)), node].join(' -> '));
      return;
    }
    state.set(node, 'open');
    for (const target of graph.get(node) ?? [])
      if (graph.has(target)) visit(target, [...trail, node]);
    state.set(node, 'done');
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

describe('the layers', () => {
  it('every file stands in a room of the table', () => {
    expect(FILES.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('nobody imports what the table does not allow', () => {
    const breaches: string[] = [];
    for (const [file, targets] of GRAPH) {
      const room = roomOf(file) ?? '';
      const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
      for (const target of targets)
        if (!allowed.some((other) => within(target, other))) breaches.push(`${file} -> ${target}`);
    }
    expect(breaches).toEqual([]);
  });

  it("only the importers' loader knows the store", () => {
    const knowing = [...GRAPH].filter(
      ([file, targets]) =>
        within(file, 'api/src/importers') && targets.some((t) => within(t, 'api/src/store')),
    );
    expect(knowing.map(([file]) => file).filter((file) => !file.endsWith('/load.ts'))).toEqual([]);
  });

  it('only the canvas knows cytoscape', () => {
    const knowing = FILES.filter((file) =>
      /from ['"]cytoscape/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(knowing.filter((file) => !within(file, 'web/src/canvas'))).toEqual([]);
  });

  it('there is no cycle', () => {
    expect(cyclesOf(GRAPH)).toEqual([]);
  });

  it('the rooms of the canvas look into each other one way only', () => {
    const rooms = new Map<string, string[]>();
    for (const [file, targets] of GRAPH) {
      const room = dirname(file);
      if (!room.startsWith('web/src/canvas/')) continue;
      const others = targets.map(dirname).filter((target) => target !== room);
      rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
    }
    expect(rooms.size).toBeGreaterThan(1);
    expect(cyclesOf(rooms)).toEqual([]);
  });

  it('no drawer is called utils, helpers, common, lib or misc', () => {
    const drawers = FILES.filter((file) =>
      /(^|\/)(utils?|helpers?|common|lib|misc)(\/|\.[a-z]+$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  it('no source file is longer than 400 lines', () => {
    const long = FILES.map((file) => ({
      file,
      lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length,
    }));
    expect(long.filter(({ lines }) => lines > 401)).toEqual([]);
  });

  it('the model looks at nothing but zod', () => {
    const foreign = FILES.filter((file) => within(file, 'api/src/model')).flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/from ['"]([^.'"][^'"]*)['"]/g)].map(
        (match) => match[1],
      ),
    );
    expect(foreign.filter((name) => name !== 'zod')).toEqual([]);
  });
});

describe('the tree', () => {
  it('keeps no raw public file', () => {
    const names = filesOfAnyKind('seed');
    expect(names.filter((name) => /\.(csv|zip|xlsx)$/i.test(name))).toEqual([]);
  });
});

function filesOfAnyKind(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(ROOT, path)).isDirectory() ? filesOfAnyKind(path) : [path];
  });
}
