/** The answer to a path question, as text: the chosen chain, the others, absences and gaps; or why there is none. */
import type { PathAnswer } from '#model';
import { Notice } from '../../ui/Notice.tsx';
import { Absences } from './Absences.tsx';
import { ChainDocument } from './ChainDocument.tsx';
import { Gaps } from './Gaps.tsx';
import { NoPath } from './NoPath.tsx';
import styles from './PathAnswerView.module.css';
import { WiderLinks } from './WiderLinks.tsx';
import { leftOutQuestions } from './wider-questions.ts';

interface PathAnswerViewProps {
  readonly answer: PathAnswer;
  readonly shown: number;
}

export function PathAnswerView({ answer, shown }: PathAnswerViewProps) {
  const chain = answer.chains[shown];
  if (!chain) return <NoPath answer={answer} />;
  return (
    <div className={styles.answer}>
      {answer.outcome === 'budget' ? (
        <Notice title="The search ran out of time" tone="warn">
          <p>What is here is true, but there may be more chains, and shorter ones.</p>
        </Notice>
      ) : null}
      <ChainDocument
        chain={chain}
        index={shown}
        total={answer.count ?? answer.countAtLeast ?? answer.chains.length}
      />
      <Gaps gaps={gapsOf(answer, shown)} />
      <Absences absences={answer.absences} question={answer.question} />
      <WiderLinks title="Left out by the bounds" wider={leftOutQuestions(answer.question)} />
      <p className={styles.version}>
        Searched {answer.searched.entities.toLocaleString('en-US')} entities and{' '}
        {answer.searched.edges.toLocaleString('en-US')} links, within: {answer.bounds.join(', ')}.
        Data version <code>{answer.dataVersion.slice(0, 12)}</code>, result{' '}
        <code>{answer.resultHash.slice(0, 12)}</code>.
      </p>
    </div>
  );
}

/** Gaps of the chain that is shown; those of the others stand with the others. */
function gapsOf(answer: PathAnswer, shown: number): PathAnswer['gaps'] {
  const edges = new Set(answer.chains[shown]?.hops.map((hop) => hop.edge.id));
  return answer.gaps.filter((gap) => edges.has(gap.edgeId));
}
