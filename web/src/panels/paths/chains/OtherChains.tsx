/** All chains of an answer, grouped by shape: lines first, meetings called meetings. */
import { CHAIN_SHAPES, type Chain, type PathAnswer } from '#model';
import { readingName } from '../../../state/reading-name.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { GradeMark } from '../../marks/GradeMark.tsx';
import { shapeWords } from '../../words/shape-words.ts';
import { chainEntities } from './chain-words.ts';
import { countWords } from './count-words.ts';
import styles from './OtherChains.module.css';

interface OtherChainsProps {
  readonly answer: PathAnswer;
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

export function OtherChains({ answer, shown, onShow }: OtherChainsProps) {
  if (answer.chains.length < 2) return null;
  return (
    <Card title={countWords(answer)} className={styles.card}>
      {CHAIN_SHAPES.map((shape) => {
        const members = answer.chains
          .map((chain, index) => ({ chain, index }))
          .filter(({ chain }) => chain.shape === shape);
        return members.length === 0 ? null : (
          <section key={shape}>
            <h3 className={styles.shape}>{shapeWords(shape).heading}</h3>
            <ol className={styles.chains}>
              {members.map(({ chain, index }) => (
                <ChainRow
                  key={chain.hops.map((hop) => hop.edge.id).join(' ')}
                  chain={chain}
                  index={index}
                  shown={index === shown}
                  onShow={onShow}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </Card>
  );
}

interface ChainRowProps {
  readonly chain: Chain;
  readonly index: number;
  readonly shown: boolean;
  readonly onShow: (index: number) => void;
}

function ChainRow({ chain, index, shown, onShow }: ChainRowProps) {
  const names = chainEntities(chain).map((entity) => readingName(entity));
  return (
    <li>
      <Button
        look="quiet"
        className={styles.row ?? ''}
        aria-current={shown}
        onPress={() => onShow(index)}
      >
        <span className={styles.number}>{index + 1}</span>
        <GradeMark grade={chain.weakest.grade} />
        <span className={styles.names}>
          {names.join(' → ')}
          <span className={styles.weakest}>
            weakest: step {chain.weakest.hop + 1} of {chain.hops.length}
          </span>
        </span>
      </Button>
    </li>
  );
}
