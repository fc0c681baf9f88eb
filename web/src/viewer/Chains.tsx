/** The path questions that were asked, and their chains; every step leads to its records. */
import type { AskedQuestion } from '#api/snapshot/format.ts';
import type { Entity } from '#model';
import { readingName } from '../state/reading-name.ts';
import { sayNumber } from '../state/say.ts';
import type { Documented } from './anchored-links.ts';
import styles from './viewer.module.css';

interface ChainsProps {
  readonly questions: readonly AskedQuestion[];
  readonly links: readonly Documented[];
  readonly entities: readonly Entity[];
}

export function Chains({ questions, links, entities }: ChainsProps) {
  if (questions.length === 0) return null;
  const byId = new Map<string, Documented>(links.map((each) => [each.edge.id, each]));
  const names = new Map<string, string>(entities.map((one) => [one.id, readingName(one)]));
  return (
    <section aria-labelledby="chains" className={styles.section}>
      <h2 id="chains">Chains</h2>
      {questions.map(({ question, answer }) => (
        <article key={answer.resultHash + JSON.stringify(question)}>
          <h3>
            {endNames(question.from, names)} → {endNames(question.to, names)}
          </h3>
          <p className={styles.quiet}>Asked within these bounds: {answer.bounds.join('; ')}.</p>
          {answer.chains.length === 0 ? (
            <p>
              {answer.outcome === 'budget'
                ? 'The search stopped early; nothing was found until then.'
                : 'No record found in these sources, within these bounds.'}
            </p>
          ) : null}
          {answer.chains.map((chain, at) => (
            <Chain key={chain.join()} chain={chain} at={at} byId={byId} />
          ))}
          <Steps ids={answer.absences} byId={byId} title="Documented absences" />
        </article>
      ))}
    </section>
  );
}

interface ChainProps {
  readonly chain: readonly string[];
  readonly at: number;
  readonly byId: ReadonlyMap<string, Documented>;
}

function Chain({ chain, at, byId }: ChainProps) {
  const title = `Chain ${at + 1}, ${sayNumber(chain.length, 'step', 'steps')}`;
  return <Steps ids={chain} byId={byId} title={title} />;
}

function Steps({
  ids,
  byId,
  title,
}: {
  readonly ids: readonly string[];
  readonly byId: ReadonlyMap<string, Documented>;
  readonly title: string;
}) {
  if (ids.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ol className={styles.list}>
        {ids.map((id) => {
          const step = byId.get(id);
          return (
            <li key={id}>
              {step ? <a href={`#${step.anchor}`}>{step.sentence}</a> : <code>{id}</code>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** A question is kept as it was asked, whatever questions look like by now. */
function endNames(ids: unknown, names: ReadonlyMap<string, string>): string {
  const list = Array.isArray(ids) ? ids.map(String) : [];
  return list.map((id) => names.get(id) ?? id).join(', ') || '?';
}
