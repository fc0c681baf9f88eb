/** One link of a fold as a line that opens its evidence: grade with reason, money, every record. */
import { type Edge, type Entity, type EntityId, edgeVerb, gradeMeaning } from '#model';
import { useEdge } from '../../api/queries.ts';
import { readingName } from '../../state/reading-name.ts';
import { sayNumber } from '../../state/say.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EdgeSummary, Receipts } from '../evidence/EdgeEvidence.tsx';
import { Loaded } from '../Loaded.tsx';
import styles from './FoldInspector.module.css';

interface LinkEvidenceProps {
  readonly edge: Edge;
  readonly entities: ReadonlyMap<EntityId, Entity>;
}

export function LinkEvidence({ edge, entities }: LinkEvidenceProps) {
  const nameOf = (id: EntityId): string => {
    const entity = entities.get(id);
    return entity ? readingName(entity) : id;
  };
  const title = `${nameOf(edge.from)} ${edgeVerb(edge)} ${nameOf(edge.to)}: grade ${gradeMeaning(edge.grade).letter}, ${sayNumber(edge.records, 'record', 'records')}`;
  return (
    <Disclosure title={title} late>
      <Records id={edge.id} />
    </Disclosure>
  );
}

function Records({ id }: { readonly id: Edge['id'] }) {
  return (
    <Loaded answer={useEdge(id)} lines={4}>
      {(documented) => (
        <div className={styles.body}>
          <EdgeSummary documented={documented} />
          <Receipts documented={documented} level={3} />
        </div>
      )}
    </Loaded>
  );
}
