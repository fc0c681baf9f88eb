/** The answer to a path question, as text: the chosen chain, the others, absences and gaps; or why there is none. */
import type { PathAnswer } from '#model';
import { ChainDocument } from '../chains/ChainDocument.tsx';
import { totalWords } from '../chains/count-words.ts';
import { Absences } from './Absences.tsx';
import { Gaps } from './Gaps.tsx';
import { HubsLeftOut } from './HubsLeftOut.tsx';
import { Method } from './Method.tsx';
import { NoPath } from './NoPath.tsx';
import { OutOfTime } from './OutOfTime.tsx';
import styles from './PathAnswerView.module.css';
import { Unjoined } from './Unjoined.tsx';
import { WiderLinks } from './WiderLinks.tsx';

interface PathAnswerViewProps {
  readonly answer: PathAnswer;
  readonly shown: number;
}

export function PathAnswerView({ answer, shown }: PathAnswerViewProps) {
  const chain = answer.chains[shown];
  if (!chain) return <NoPath answer={answer} />;
  return (
    <div className={styles.answer}>
      <OutOfTime answer={answer} />
      <Unjoined ids={answer.unjoined} />
      <ChainDocument chain={chain} index={shown} total={totalWords(answer)} />
      <Gaps gaps={gapsOf(answer, shown)} />
      <Absences absences={answer.absences} question={answer.question} />
      <HubsLeftOut answer={answer} />
      <WiderLinks question={answer.question} />
      <Method answer={answer} chain={chain} />
    </div>
  );
}

/** Gaps of the chain that is shown; those of the others stand with the others. */
function gapsOf(answer: PathAnswer, shown: number): PathAnswer['gaps'] {
  const edges = new Set(answer.chains[shown]?.hops.map((hop) => hop.edge.id));
  return answer.gaps.filter((gap) => edges.has(gap.edgeId));
}
