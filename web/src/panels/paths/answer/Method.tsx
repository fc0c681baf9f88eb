/** How the answer was made and what it rests on: bounds, data version, and every document with its coverage and hash. */
import type { Chain, PathAnswer, Source } from '#model';
import { answerPath } from '../../../state/address/address.ts';
import { sayNumber } from '../../../state/say.ts';
import { Card } from '../../../ui/Card.tsx';
import { msWords } from '../../words/search-words.ts';
import styles from './Method.module.css';

interface MethodProps {
  readonly answer: PathAnswer;
  readonly chain: Chain;
}

export function Method({ answer, chain }: MethodProps) {
  const { searched, bounds, dataVersion, resultHash, question } = answer;
  const seal = { answeredFrom: dataVersion, resultHash };
  const address = new URL(answerPath(question, seal), window.location.href).href;
  return (
    <>
      <Card title="How this was found">
        <p>
          {sayNumber(searched.entities, 'entity', 'entities')} and{' '}
          {sayNumber(searched.edges, 'link', 'links')} were searched in {msWords(searched.ms)},
          within these bounds:
        </p>
        <ul className={styles.bounds}>
          {bounds.map((bound) => (
            <li key={bound}>{bound}</li>
          ))}
        </ul>
        <dl className={styles.hashes}>
          <div>
            <dt>This answer</dt>
            <dd>
              <a href={address}>{address}</a>
            </dd>
          </div>
          <div>
            <dt>Data version</dt>
            <dd>
              <code>{dataVersion}</code>
            </dd>
          </div>
          <div>
            <dt>Result</dt>
            <dd>
              <code>{resultHash}</code>
            </dd>
          </div>
        </dl>
      </Card>
      <Card title="Sources of this chain, and what they leave out">
        <ol className={styles.sources}>
          {sourcesOf(chain).map((source) => (
            <SourceLine key={source.id} source={source} />
          ))}
        </ol>
      </Card>
    </>
  );
}

function SourceLine({ source }: { readonly source: Source }) {
  const { title, publisher, retrievedOn, url, archivedUrl, sha256, coverage } = source;
  return (
    <li>
      <p>
        <b>{title}</b>, {publisher}, copy taken {retrievedOn}.
      </p>
      <p className={styles.about}>{coverage}</p>
      <p className={styles.about}>
        {url ? <a href={url}>Publisher’s page</a> : null}{' '}
        {archivedUrl ? <a href={archivedUrl}>Archived copy</a> : null}
      </p>
      <p className={styles.about}>
        {sha256 ? (
          <>
            SHA-256 of the file <code>{sha256}</code>
          </>
        ) : (
          'Read as a document; its records carry hashes of their own.'
        )}
      </p>
    </li>
  );
}

/** Each once, in the order in which the steps meet them. */
const sourcesOf = ({ hops }: Chain): Source[] => [
  ...new Map(
    hops.flatMap(({ receipts }) => receipts.map(({ source }) => [source.id, source] as const)),
  ).values(),
];
