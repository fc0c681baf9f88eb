/** What differs between two snapshots: by thing, by member, and in words. */
import { canonicalJson, type SnapshotChange, type SnapshotDiff } from '#model';
import type { SnapshotContent } from './format.ts';
import { asJson } from './manifest.ts';
import { statementKey } from './seal.ts';

/** Compares two contents; `before` and `after` read in that order. */
export function diffSnapshots(before: SnapshotContent, after: SnapshotContent): SnapshotDiff {
  const changes = [
    ...changesIn('source', before.sources, after.sources, ({ id }) => id),
    ...changesIn('record', before.records, after.records, ({ id }) => id),
    ...changesIn('statement', before.statements, after.statements, statementKey),
    ...changesIn('edge', before.edges, after.edges, ({ id }) => id),
    ...changesIn('entity', before.entities, after.entities, ({ id }) => id),
  ];
  return { changes, words: changes.map(inWords) };
}

function changesIn<T extends object>(
  thing: SnapshotChange['thing'],
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): SnapshotChange[] {
  const [old, now] = [byKey(before, keyOf), byKey(after, keyOf)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((key): SnapshotChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    // A statement's key holds its text, which is no name for it.
    const id = key.split('\n').slice(0, 2).join(' in ');
    if (!was) return [{ thing, id, change: 'added', members: [] }];
    if (!is) return [{ thing, id, change: 'removed', members: [] }];
    const members = changedMembers(was, is);
    return members.length > 0 ? [{ thing, id, change: 'changed', members }] : [];
  });
}

const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> =>
  new Map(items.map((item) => [keyOf(item), item]));

function changedMembers(was: object, is: object): SnapshotChange['members'] {
  const [old, now] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [before, after] = [textOf(old.get(name)), textOf(now.get(name))];
    return before === after ? [] : [{ name, before, after }];
  });
}

const textOf = (value: unknown): string => canonicalJson(asJson(value ?? null));

function inWords({ thing, id, change, members }: SnapshotChange): string {
  if (change !== 'changed') return `${thing} ${id} was ${change}`;
  const each = members.map(({ name, before, after }) => `${name} from ${before} to ${after}`);
  return `${thing} ${id} changed: ${each.join('; ')}`;
}
