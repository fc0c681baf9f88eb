/** Of several entities to be joined: those that no chain within the bounds joins to the first. */
import type { PathAnswer } from '#model';
import { useEntities } from '../../../api/queries.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { EntityLink } from '../../marks/EntityLink.tsx';

export function Unjoined({ ids }: { readonly ids: PathAnswer['unjoined'] }) {
  const known = useEntities(ids);
  if (ids.length === 0) return null;
  return (
    <Notice title="Not joined to the others, within these bounds" tone="warn">
      <ul>
        {ids.map((id) => {
          const entity = known.get(id);
          return <li key={id}>{entity ? <EntityLink entity={entity} /> : id}</li>;
        })}
      </ul>
    </Notice>
  );
}
