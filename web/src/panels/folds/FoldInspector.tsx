/** A folded link on the desk: what it stands for in sum, then every link with its records. */
import { type Entity, FLAG_MEANINGS } from '#model';
import { removeFold } from '../../state/changes/fold-changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import type { Fold, FoldId } from '../../state/fold.ts';
import { fiscalYears, foldCount, gradeRange } from '../../state/fold-words.ts';
import { intend } from '../../state/intents.ts';
import { pictureOf } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';
import { Button } from '../../ui/Button.tsx';
import { AmountLines } from '../evidence/AmountLines.tsx';
import { GradeMark } from '../marks/GradeMark.tsx';
import { periodWords } from '../words/period-words.ts';
import { ContractEvidence } from './ContractEvidence.tsx';
import styles from './FoldInspector.module.css';
import { LinkEvidence } from './LinkEvidence.tsx';

export function FoldInspector({ id }: { readonly id: FoldId }) {
  const picture = useExploration(pictureOf);
  const fold = picture.folds.get(id);
  const from = fold && picture.entities.get(fold.from);
  const to = fold && picture.entities.get(fold.to);
  if (!fold || !from || !to)
    return <p className={styles.note}>This link is no longer folded, or is hidden by a filter.</p>;
  return (
    <div className={styles.body}>
      <h2 className={styles.sentence}>{sentenceOf(fold, from, to)}</h2>
      <Sums fold={fold} />
      <div className={styles.actions}>
        <Button look="main" onPress={() => intend({ type: 'unfold', id })}>
          Unfold
        </Button>
        {fold.of === 'contracts' ? (
          <Button look="quiet" onPress={() => explore(removeFold(id))}>
            Hide
          </Button>
        ) : null}
      </div>
      {fold.of === 'contracts' ? (
        <ContractEvidence fold={fold} from={from} to={to} />
      ) : (
        <section>
          <h3 className={styles.heading}>Evidence: each link with its records</h3>
          {fold.links.map((edge) => (
            <LinkEvidence key={edge.id} edge={edge} entities={picture.entities} />
          ))}
        </section>
      )}
    </div>
  );
}

const sentenceOf = (fold: Fold, from: Entity, to: Entity): string =>
  `${readingName(from)} and ${readingName(to)}: ${foldCount(fold)}, drawn as one link`;

function Sums({ fold }: { readonly fold: Fold }) {
  return (
    <div className={styles.sums}>
      <p className={styles.marks}>
        <GradeMark grade={fold.best} word />
        {fold.worst === fold.best ? null : <GradeMark grade={fold.worst} word />}
        <span className={styles.note}>
          {gradeRange(fold.best, fold.worst)}, best and worst of all links
        </span>
      </p>
      <p className={styles.note}>
        {fiscalYears(fold.period)} · {periodWords(fold.period)}
      </p>
      <AmountLines amounts={fold.amounts} large />
      <p className={styles.note}>{sumNote(fold)}</p>
      {fold.flags.length > 0 ? (
        <ul className={styles.flags} aria-label="Cautions">
          {fold.flags.map((flag) => (
            <li key={flag}>Somewhere among them: {FLAG_MEANINGS[flag]}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function sumNote(fold: Fold): string {
  if (fold.of === 'links')
    return fold.amounts.length > 0
      ? 'The only amount that one of these links carries.'
      : 'Amounts of different kinds of links are not added: each stands with its link.';
  if (fold.amounts.length === 0) return 'No amount is stated.';
  return 'Sums of what the records in these sources state, each on its own basis. Different bases are different numbers and are never added.';
}
