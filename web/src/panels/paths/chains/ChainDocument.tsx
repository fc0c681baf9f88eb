/** One chain as a document: entity, step, record; entity, step, record; entity. Made to be read, printed and cited. */
import type { Chain, Entity } from '#model';
import { readingName } from '../../../state/reading-name.ts';
import { sayNumber } from '../../../state/say.ts';
import { CiteMenu } from '../../export/CiteMenu.tsx';
import { EntityLink } from '../../marks/EntityLink.tsx';
import { FlagNotes } from '../../marks/FlagNotes.tsx';
import { GradeMark } from '../../marks/GradeMark.tsx';
import { kindWords } from '../../marks/kind-words.ts';
import { fullName } from '../../words/full-name.ts';
import { shapeWords } from '../../words/shape-words.ts';
import styles from './ChainDocument.module.css';
import { chainEntities, hopEnd, timeWords } from './chain-words.ts';
import { HopDocument } from './HopDocument.tsx';

interface ChainDocumentProps {
  readonly chain: Chain;
  readonly index: number;
  /** How many there are in all, in words. */
  readonly total: string;
}

export function ChainDocument({ chain, index, total }: ChainDocumentProps) {
  const entities = chainEntities(chain);
  const [first, last] = [entities[0], entities.at(-1)];
  if (!first || !last) return null;
  const shape = shapeWords(chain.shape);
  return (
    <article className={styles.chain} aria-label={`Chain ${index + 1}`}>
      <p className={styles.shape}>
        Chain {index + 1} of {total} · a <b>{shape.name}</b>: {shape.means}
      </p>
      <h1 className={styles.title}>
        {readingName(first)} → {readingName(last)}, in{' '}
        {sayNumber(chain.hops.length, 'step', 'steps')}
      </h1>
      <Weakest chain={chain} />
      <FlagNotes flags={chain.flags} />
      <CiteMenu edgeIds={chain.hops.map(({ edge }) => edge.id)} what="this chain" />
      <ol className={styles.steps}>
        <Station entity={first} />
        {chain.hops.map((hop, at) => (
          <li key={hop.edge.id} className={styles.step}>
            <HopDocument hop={hop} step={at + 1} weakest={at === chain.weakest.hop} />
            <Station entity={hopEnd(hop)} inside />
          </li>
        ))}
      </ol>
    </article>
  );
}

function Weakest({ chain }: { readonly chain: Chain }) {
  const { weakest } = chain;
  return (
    <p className={styles.weakest}>
      <GradeMark grade={weakest.grade} word />
      <span>
        {timeWords(chain)} · {sayNumber(chain.sources, 'source', 'sources')}
      </span>
      <span className={styles.why}>
        <WeakestLink step={weakest.hop + 1} /> {weakest.why}
      </span>
    </p>
  );
}

/** Pointed at or reached, it shows the step; followed, it goes there. */
function WeakestLink({ step }: { readonly step: number }) {
  const mark = (chosen: boolean): void => {
    const section = document.getElementById(`step-${step}`);
    if (chosen) section?.setAttribute('data-chosen', 'true');
    else section?.removeAttribute('data-chosen');
  };
  return (
    <a
      href={`#step-${step}`}
      onPointerEnter={() => mark(true)}
      onPointerLeave={() => mark(false)}
      onFocus={() => mark(true)}
      onBlur={() => mark(false)}
    >
      Weakest step:
    </a>
  );
}

interface StationProps {
  readonly entity: Entity;
  /** Within the step that leads to it. */
  readonly inside?: boolean;
}

function Station({ entity, inside = false }: StationProps) {
  const Tag = inside ? 'div' : 'li';
  const name = fullName(entity);
  return (
    <Tag className={styles.station}>
      <EntityLink entity={entity} />
      <span className={styles.about}>
        {entity.shortName && entity.shortName !== name ? `${name} · ` : ''}
        {kindWords(entity)}
      </span>
    </Tag>
  );
}
