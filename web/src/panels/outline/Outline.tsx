/** The canvas as a tree grid: all that can be done there can be done here, with the same selection. */
import { useMemo, useState } from 'react';
import { type Key, Tree } from 'react-aria-components';
import type { Edge, EntityId } from '#model';
import { select } from '../../state/changes/changes.ts';
import type { Selection } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import type { LineId } from '../../state/fold.ts';
import { intend } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { Button } from '../../ui/Button.tsx';
import { EntityRow } from './EntityRow.tsx';
import styles from './Outline.module.css';
import { linkKey, type OutlineRow, outlineRows } from './outline-rows.ts';

/** Rows that are made at a time. */
const STEP = 200;

export function Outline() {
  const { entities, edges, folds } = useExploration(pictureOf);
  const rows = useMemo(() => outlineRows({ entities, edges, folds }), [entities, edges, folds]);
  const selection = useExploration((now) => now.selection);
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const [most, setMost] = useState(STEP);
  const byKey = useMemo(() => selectionsByKey(rows), [rows]);
  const chosen = keyOf(selection, rows, open);
  return (
    <div className={styles.outline}>
      <Tree
        aria-label="Outline of the canvas"
        className={styles.tree ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          const next = key === undefined ? undefined : byKey.get(String(key));
          if (next) explore(select(next));
        }}
        onAction={(key) => {
          const next = byKey.get(String(key));
          if (!next) return;
          explore(select(next));
          intend({ type: 'open', selection: next });
        }}
        expandedKeys={open}
        onExpandedChange={setOpen}
        renderEmptyState={() => 'Nothing is on the canvas yet.'}
      >
        {rows.slice(0, most).map((row) => (
          <EntityRow key={row.entity.id} row={row} />
        ))}
      </Tree>
      {rows.length > most ? (
        <Button onPress={() => setMost(most + STEP)}>
          Show {STEP} more of {rows.length.toLocaleString('en-US')}
        </Button>
      ) : null}
    </div>
  );
}

function selectionsByKey(rows: readonly OutlineRow[]): ReadonlyMap<string, Selection> {
  const all = new Map<string, Selection>();
  const put = (under: EntityId, edge: Edge): unknown =>
    all.set(linkKey(under, edge), { type: 'edge', id: edge.id });
  for (const { entity, links, folds } of rows) {
    all.set(entity.id, { type: 'entity', id: entity.id });
    for (const { edge } of links) put(entity.id, edge);
    for (const { fold } of folds) {
      all.set(linkKey(entity.id, fold), { type: 'fold', id: fold.id });
      if (fold.of === 'links') for (const edge of fold.links) put(entity.id, edge);
    }
  }
  return all;
}

/** A link stands under both ends; marked is the row under the end that is unfolded. */
function keyOf(
  selection: Selection | null,
  rows: readonly OutlineRow[],
  open: ReadonlySet<Key>,
): string | null {
  if (!selection || selection.type === 'entity') return selection?.id ?? null;
  for (const { entity, links, folds } of rows) {
    if (!open.has(entity.id)) continue;
    const lines: { readonly id: LineId }[] = [
      ...links.map(({ edge }) => edge),
      ...folds.flatMap(({ fold }) => [fold, ...(fold.of === 'links' ? fold.links : [])]),
    ];
    const line = lines.find(({ id }) => id === selection.id);
    if (line) return linkKey(entity.id, line);
  }
  return null;
}
