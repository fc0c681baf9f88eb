/** Over an answer opened by its link: whether it is the one that the link was made from, and if not, both. */
import { Link } from 'wouter';
import type { KeptAnswer, PathAnswer } from '#model';
import { AskError } from '../../../api/ask.ts';
import { useKeptAnswer } from '../../../api/queries.ts';
import { edgePath, type Seal } from '../../../state/address/address.ts';
import { sayNumber } from '../../../state/say.ts';
import { Card } from '../../../ui/Card.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { GradeMark } from '../../marks/GradeMark.tsx';
import { compareAnswers, FATE_WORDS, type Fate } from './compare-answers.ts';
import styles from './ThenAndNow.module.css';

interface ThenAndNowProps {
  readonly seal: Seal;
  readonly answer: PathAnswer;
}

export function ThenAndNow({ seal, answer }: ThenAndNowProps) {
  const sameData = seal.answeredFrom === answer.dataVersion;
  const data = sameData
    ? 'The data are of the same version.'
    : `The data have another version since: ${seal.answeredFrom.slice(0, 12)} then, ${answer.dataVersion.slice(0, 12)} now.`;
  if (seal.resultHash === answer.resultHash)
    return (
      <Notice title="Today’s answer is the one that this link was made from">
        <p>{data} The same chains, of the same grades.</p>
      </Notice>
    );
  return (
    <>
      <Notice title="Today’s answer is not the one that this link was made from" tone="warn">
        <p>{data} Both are shown: first what was answered then, below it today’s answer.</p>
      </Notice>
      <Then seal={seal} answer={answer} />
      <h2 className={styles.today}>Today’s answer</h2>
    </>
  );
}

function Then({ seal, answer }: ThenAndNowProps) {
  const kept = useKeptAnswer(seal.resultHash);
  if (kept.data) return <ThenChains kept={kept.data} answer={answer} />;
  return (
    <Card title="The answer then">
      <p>
        {kept.error
          ? `It cannot be shown. ${refusalWords(kept.error)} Its hash is `
          : 'Looking for it under its hash: '}
        <code>{seal.resultHash}</code>
      </p>
    </Card>
  );
}

function refusalWords(error: Error): string {
  if (!(error instanceof AskError)) return 'This page did not understand it.';
  const { detail, hint } = error.problem;
  return hint === undefined ? detail : `${detail} ${hint}`;
}

function ThenChains({ kept, answer }: { readonly kept: KeptAnswer; readonly answer: PathAnswer }) {
  const { fates, added } = compareAnswers(kept, answer);
  return (
    <Card title={`The answer then: ${sayNumber(kept.chains.length, 'chain', 'chains')}`}>
      {kept.chains.length === 0 ? <p>No record found within these bounds.</p> : null}
      <ol className={styles.chains}>
        {kept.chains.map((chain, at) => (
          <ThenChain
            key={chain.hops.map(({ edgeId }) => edgeId).join(' ')}
            chain={chain}
            fate={fates[at] ?? 'gone'}
          />
        ))}
      </ol>
      <p className={styles.fate}>
        {added === 0
          ? 'Today’s answer holds no chain that was not there then.'
          : `Today’s answer holds ${sayNumber(added, 'chain', 'chains')} that ${added === 1 ? 'was' : 'were'} not there then.`}
      </p>
    </Card>
  );
}

interface ThenChainProps {
  readonly chain: KeptAnswer['chains'][number];
  readonly fate: Fate;
}

function ThenChain({ chain, fate }: ThenChainProps) {
  return (
    <li>
      <p>{chain.sentence}</p>
      <p className={styles.fate} data-fate={fate}>
        {FATE_WORDS[fate]}
      </p>
      <Disclosure printed title="Its steps as they were stated">
        <ul className={styles.hops}>
          {chain.hops.map(({ edgeId, grade, sentence }) => (
            <li key={edgeId}>
              <GradeMark grade={grade} /> {sentence}{' '}
              <Link href={edgePath(edgeId)}>The link today</Link>
            </li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}
