/** One link in a list, both ends named. */
import { Link } from 'wouter';
import { type Edge, type Entity, type EntityId, edgeVerb } from '#model';
import { edgePath } from '../../state/address/address.ts';
import { EntityLink } from '../marks/EntityLink.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import styles from './SourcePage.module.css';

interface SupportedEdgeProps {
  readonly edge: Edge;
  readonly known: ReadonlyMap<EntityId, Entity>;
}

export function SupportedEdge({ edge, known }: SupportedEdgeProps) {
  const [from, to] = [known.get(edge.from), known.get(edge.to)];
  if (!from || !to) return null;
  return (
    <li className={styles.edge}>
      <span className={styles.sentence}>
        <EntityLink entity={from} /> {edgeVerb(edge)} <EntityLink entity={to} />
      </span>
      <span className={styles.evidence}>
        <GradeMark grade={edge.grade} /> <Link href={edgePath(edge.id)}>Evidence</Link>
      </span>
    </li>
  );
}
