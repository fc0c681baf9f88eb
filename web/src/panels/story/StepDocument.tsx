/** One step: what we say, each sentence with the numbers of its links, and under it the records. */
import { Link } from 'wouter';
import { pathQuestionPath } from '../../state/address/address.ts';
import { linkPlaces } from '../drawing/drawing-places.ts';
import { Picture } from '../drawing/Picture.tsx';
import { LinkEvidence } from './LinkEvidence.tsx';
import styles from './StepDocument.module.css';
import { stepKindWords } from './story-words.ts';
import type { ToldSentence, ToldStep } from './told-step.ts';

interface StepDocumentProps {
  readonly told: ToldStep;
  /** From 1. */
  readonly place: number;
  readonly total: number;
  readonly shown: boolean;
}

/** The id of a step's heading, which takes the focus when the step is turned to. */
export const stepHeadingId = (place: number): string => `step-${place}`;

export function StepDocument({ told, place, total, shown }: StepDocumentProps) {
  const { step, sentences, links } = told;
  const linkId = (at: number): string => `step-${place}-link-${at}`;
  return (
    <section
      className={styles.step}
      hidden={!shown}
      data-kind={step.kind}
      aria-labelledby={stepHeadingId(place)}
    >
      <p className={styles.kind}>
        Step {place} of {total} · <b>{stepKindWords(step.kind)}</b>
      </p>
      <h2 id={stepHeadingId(place)} tabIndex={-1} className={styles.title}>
        {step.title}
      </h2>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence.text}>
            <Sentence sentence={sentence} linkId={linkId} />
          </li>
        ))}
      </ul>
      {step.ask ? (
        <p>
          <Link href={pathQuestionPath(step.ask.question)} className={styles.ask}>
            Ask it anew
          </Link>
        </p>
      ) : null}
      <PrintedDrawing told={told} linkId={linkId} />
      {links.length > 0 ? (
        <ol className={styles.links} aria-label={`Records of step ${place}`}>
          {links.map((link, at) => (
            <LinkEvidence
              key={link.documented.edge.id}
              link={link}
              place={at + 1}
              id={linkId(at + 1)}
            />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

interface PrintedDrawingProps {
  readonly told: ToldStep;
  readonly linkId: (at: number) => string;
}

/** What the canvas shows beside the step, which stays behind when the page is printed. */
function PrintedDrawing({ told: { links, entities }, linkId }: PrintedDrawingProps) {
  const drawn = links.map(({ documented }, at) => ({ ...documented, anchor: linkId(at + 1) }));
  const places = linkPlaces(
    drawn.map(({ edge }) => edge),
    entities.map(({ id }) => id),
  );
  return (
    <div className={styles.printed}>
      <Picture
        places={places}
        links={drawn}
        entities={entities}
        inWords="the records say"
        scale="own"
      />
    </div>
  );
}

interface SentenceProps {
  readonly sentence: ToldSentence;
  readonly linkId: (at: number) => string;
}

function Sentence({ sentence: { text, links, unsupported }, linkId }: SentenceProps) {
  return (
    <>
      {text}
      {links.map((at) => (
        <sup key={at}>
          <a href={`#${linkId(at)}`} className={styles.cite} aria-label={`Record ${at}`}>
            {at}
          </a>
        </sup>
      ))}
      {unsupported ? (
        <span className={styles.unsupported}>
          {' '}
          Its record is not in the data loaded here: it cannot be checked here.
        </span>
      ) : null}
    </>
  );
}
