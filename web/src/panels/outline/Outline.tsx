/** The canvas as a tree grid: all that can be done there can be done here, with the same selection. */
import { useEffect, useMemo, useRef } from 'react';
import { type Key, Tree } from 'react-aria-components';
import type { Edge, EntityId } from '#model';
import { select } from '../../state/changes/changes.ts';
import { hiddenNow, type Selection } from '../../state/exploration.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import type { LineId } from '../../state/fold.ts';
import { intend, onIntent } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { Button } from '../../ui/Button.tsx';
import { useScrollPlace } from '../../ui/use-scroll-place.ts';
import { EntityRow } from './EntityRow.tsx';
import styles from './Outline.module.css';
import { outlineHandlers } from './outline-handlers.ts';
import { STEP, useOutlineLook } from './outline-look.ts';
import { linkKey, type OutlineRow, outlineRows } from './outline-rows.ts';
import { useRowInPlace } from './use-row-in-place.ts';

export function Outline() {
  const { entities, edges, folds, own } = useExploration(pictureOf);
  const rows = useMemo(
    () => outlineRows({ entities, edges, folds, own }),
    [entities, edges, folds, own],
  );
  const selection = useExploration((now) => now.selection);
  const [{ open, most }, setLook] = useOutlineLook();
  const hidden = useExploration((now) => hiddenNow(now).entities > 0);
  const frame = useRef<HTMLDivElement>(null);
  const byKey = useMemo(() => selectionsByKey(rows), [rows]);
  const chosen = keyOf(selection, rows, open);
  const onFocus = useRowInPlace(frame, rows);
  useScrollPlace('outline', frame);
  useEffect(() => onIntent('focus-canvas', () => treeIn(frame.current)?.focus()), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of what happens in the tree
    <div ref={frame} className={styles.outline} onFocus={onFocus} {...outlineHandlers(byKey)}>
      <Tree
        aria-label="Outline of the canvas"
        className={styles.tree ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          explore(select(key === undefined ? null : (byKey.get(String(key)) ?? null)));
        }}
        onAction={(key) => {
          const next = byKey.get(String(key));
          if (!next) return;
          explore(select(next));
          intend({ type: 'open', selection: next });
        }}
        expandedKeys={open}
        onExpandedChange={(keys) => setLook({ open: keys })}
        renderEmptyState={() =>
          hidden ? 'Everything is hidden by filters.' : 'Nothing is on the canvas yet.'
        }
      >
        {rows.slice(0, most).map((row) => (
          <EntityRow key={row.entity.id} row={row} />
        ))}
      </Tree>
      {rows.length > most ? (
        <Button onPress={() => setLook({ most: most + STEP })}>
          Show {STEP} more of {rows.length.toLocaleString('en-US')}
        </Button>
      ) : null}
    </div>
  );
}

const treeIn = (frame: HTMLElement | null) => frame?.querySelector<HTMLElement>('[role=treegrid]');

function selectionsByKey(rows: readonly OutlineRow[]): ReadonlyMap<string, Selection> {
  const all = new Map<string, Selection>();
  const put = (under: EntityId, edge: Edge): unknown =>
    all.set(linkKey(under, edge), { type: 'edge', id: edge.id });
  for (const { entity, links, folds, own } of rows) {
    all.set(entity.id, { type: 'entity', id: entity.id });
    for (const { edge } of links) put(entity.id, edge);
    for (const { link } of own) all.set(linkKey(entity.id, link), { type: 'own', id: link.id });
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
  for (const { entity, links, folds, own } of rows) {
    if (!open.has(entity.id)) continue;
    const lines: { readonly id: LineId }[] = [
      ...links.map(({ edge }) => edge),
      ...own.map(({ link }) => link),
      ...folds.flatMap(({ fold }) => [fold, ...(fold.of === 'links' ? fold.links : [])]),
    ];
    const line = lines.find(({ id }) => id === selection.id);
    if (line) return linkKey(entity.id, line);
  }
  return null;
}
