import type { Entity, Partner } from '#model';
import { addPartners } from '../../state/changes/fold-changes.ts';
import { explorationStore, explore } from '../../state/exploration-store.ts';
import { foldOfPartner } from '../../state/fold.ts';
import { linksBetween } from '../expand/expand-entity.ts';

/** Puts partners on the canvas, each by one folded link; `total` is how many partners there are. */
export async function addFolded(
  asked: Entity,
  partners: readonly Partner[],
  total: number,
): Promise<void> {
  const drawn = [...explorationStore.getState().entities.keys()];
  const between = await linksBetween([...drawn, asked.id, ...partners.map((one) => one.entity.id)]);
  const rows = partners.map((one) => ({ entity: one.entity, fold: foldOfPartner(asked.id, one) }));
  explore(addPartners(asked, rows, total, between));
}
