/** One step of a story: its words, what it draws, and the records it cites in their own words. */
import type { Snapshot } from '#api/snapshot/format.ts';
import type { Entity } from '#model';
import { linkPlaces } from '../panels/drawing/drawing-places.ts';
import { Picture } from '../panels/drawing/Picture.tsx';
import { Quote } from '../panels/evidence/Quote.tsx';
import { recordWords } from '../panels/evidence/telling-cells.ts';
import { GradeMark } from '../panels/marks/GradeMark.tsx';
import type { Documented } from './anchored-links.ts';
import styles from './viewer.module.css';

interface StoryStepProps {
  readonly step: Snapshot['story'][number];
  readonly heading: { readonly id: string; readonly text: string };
  readonly shown: boolean;
  readonly links: readonly Documented[];
  readonly entities: readonly Entity[];
}

export function StoryStep({ step, heading, shown, links, entities }: StoryStepProps) {
  const cites = new Set<string>(step.cites);
  const focus = new Set<string>(step.focus);
  const cited = links.filter(({ edge }) => cites.has(edge.id));
  const drawn = links.filter(({ edge }) => cites.has(edge.id) || focus.has(edge.id));
  const others = entities.filter(({ id }) => focus.has(id)).map(({ id }) => id);
  const places = linkPlaces(
    drawn.map(({ edge }) => edge),
    others,
  );
  return (
    <article hidden={!shown} className={styles.step} aria-labelledby={heading.id}>
      <h3 id={heading.id} tabIndex={-1}>
        {heading.text}
      </h3>
      <p className={styles.prose}>{step.text}</p>
      {places.size > 1 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={`Drawing of ${heading.text}`}>
          <Picture
            places={places}
            links={drawn}
            entities={entities}
            inWords="the text and the records say"
            scale="own"
          />
        </section>
      ) : null}
      {cited.length > 0 ? (
        <ol className={styles.list}>
          {cited.map((link) => (
            <li key={link.edge.id}>
              <Cited link={link} />
            </li>
          ))}
        </ol>
      ) : null}
    </article>
  );
}

function Cited({ link: { edge, sentence, anchor, receipts } }: { readonly link: Documented }) {
  const [best] = receipts;
  const words = best ? recordWords(best) : null;
  return (
    <>
      <p>
        <a href={`#${anchor}`}>{sentence}</a> <GradeMark grade={edge.grade} word />
      </p>
      {words ? <Quote text={words} /> : null}
    </>
  );
}
