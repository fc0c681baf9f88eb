/** A link on the desk: the sentence, what it proves and does not, then every receipt. */
import type { EdgeId } from '#model';
import { useEdge } from '../../api/queries.ts';
import { edgePath } from '../../state/address/address.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { EdgeSummary, Receipts } from '../evidence/EdgeEvidence.tsx';
import { ProvesBlock } from '../evidence/ProvesBlock.tsx';
import { provesWords } from '../evidence/proves-words.ts';
import { CiteMenu } from '../export/CiteMenu.tsx';
import { Loaded } from '../Loaded.tsx';
import styles from './Inspector.module.css';

export function EdgeInspector({ id }: { readonly id: EdgeId }) {
  const answer = useEdge(id);
  return (
    <Loaded answer={answer} lines={6}>
      {(documented) => (
        <div className={styles.body}>
          <h2 className={styles.sentence}>{documented.sentence}</h2>
          <EdgeSummary documented={documented} />
          <ProvesBlock {...provesWords(documented)} />
          <div className={styles.actions}>
            <ButtonLink look="quiet" to={edgePath(id)}>
              Open page
            </ButtonLink>
            <CiteMenu edgeIds={[id]} what="this link" look="quiet" />
          </div>
          <Receipts documented={documented} level={3} />
        </div>
      )}
    </Loaded>
  );
}
