import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { EdgeKind, EntityAnswer, EntityId, LinkGroup } from '#model';
import { ask } from '../../api/ask.ts';
import { announce, removeEntity } from '../../state/changes/changes.ts';
import { explore } from '../../state/exploration-store.ts';
import { onIntent } from '../../state/intents.ts';
import { readingName } from '../../state/reading-name.ts';
import { sentence } from '../../state/say.ts';
import { announced } from './announced.ts';
import { openChooser } from './chooser-state.ts';
import { AT_ONCE, expandAtOnce } from './expand-entity.ts';

/** Adds a bundle at once if it is small, else opens the chooser on it. Failures are announced. */
export function expandGroup(answer: EntityAnswer, group: LinkGroup): void {
  if (group.total > AT_ONCE) openChooser({ answer, group });
  else void announced(expandAtOnce(answer.entity, group));
}

/** Contracts are first offered by whom they lead to. */
const leadsByContracts = ({ kind }: EntityAnswer['entity'], largest: LinkGroup): boolean =>
  (kind === 'agency' || kind === 'organization') && CONTRACT_LINKS.has(largest.kind);
const CONTRACT_LINKS: ReadonlySet<string> = new Set<EdgeKind>([
  'awarded',
  'funded',
  'held_by',
  'subawarded_to',
]);

/** Said at once, since the answer may take its time. */
const LOOKING = 'Looking up its links…';

/** Listens to what the canvas asks for: expand and hide. */
export function useCanvasIntents(): void {
  const queries = useQueryClient();
  const expand = useCallback(
    async (id: EntityId): Promise<void> => {
      explore(announce(LOOKING));
      const answer = await queries.fetchQuery({
        queryKey: ['entity', { id }, null, null],
        queryFn: ({ signal }) => ask('entity', { params: { id }, signal }),
      });
      const largest = [...answer.links].sort((a, b) => b.total - a.total)[0];
      const total = answer.links.reduce((sum, group) => sum + group.total, 0);
      const name = readingName(answer.entity);
      if (!largest) explore(announce(sentence(`No record here links anything with ${name}`)));
      else if (total > AT_ONCE) {
        const links = total.toLocaleString('en-US');
        explore(announce(`${name} has ${links} links: choose what to add.`));
        openChooser({ answer, group: leadsByContracts(answer.entity, largest) ? null : largest });
      } else await expandAtOnce(answer.entity, null);
    },
    [queries],
  );
  useEffect(() => onIntent('expand', ({ id }) => void announced(expand(id))), [expand]);
  useEffect(() => onIntent('hide', ({ id }) => explore(removeEntity(id))), []);
}
