/** A step of a story with the links and records that speak in it. */
import type {
  DocumentedEdge,
  EdgeId,
  Entity,
  Receipt,
  StoryAnswer,
  StorySentence,
  StoryStep,
} from '#model';

export interface CitedLink {
  readonly documented: DocumentedEdge;
  /** The records that speak for it in this step, but for those that an earlier link of the step has shown. */
  readonly receipts: readonly Receipt[];
  /** The earlier link, from 1, that shows the same record; null where there is none. */
  readonly sameAs: number | null;
}

export interface ToldSentence {
  readonly text: string;
  /** Places of its links among those of the step, from 1. */
  readonly links: readonly number[];
  /** It cites a link that these data do not hold. */
  readonly unsupported: boolean;
}

export interface ToldStep {
  readonly step: StoryStep;
  readonly sentences: readonly ToldSentence[];
  readonly links: readonly CitedLink[];
  readonly entities: readonly Entity[];
}

/** The steps of a story, each with its own evidence. */
export function toldSteps({ story, edges, entities }: StoryAnswer): ToldStep[] {
  const documented = new Map(edges.map((one) => [one.edge.id, one]));
  const known = new Map<string, Entity>(entities.map((one) => [one.id, one]));
  return story.steps.map((step) => {
    const links = citedLinks(step, documented);
    const ids = [
      ...links.flatMap(({ documented: { edge } }) => [edge.from, edge.to]),
      ...step.focus,
    ];
    return {
      step,
      links,
      sentences: step.sentences.map((sentence) => toldSentence(sentence, links, documented)),
      entities: [...new Set(ids)].flatMap((id) => known.get(id) ?? []),
    };
  });
}

type Documented = ReadonlyMap<EdgeId, DocumentedEdge>;

function citedLinks({ sentences }: StoryStep, documented: Documented): CitedLink[] {
  const named = new Set(sentences.flatMap(({ records }) => records));
  const links: CitedLink[] = [];
  for (const id of new Set(sentences.flatMap(({ cites }) => cites))) {
    const one = documented.get(id);
    if (!one) continue;
    const chosen = one.receipts.filter(({ recordId }) => named.has(recordId));
    const receipts = chosen.length > 0 ? chosen : one.receipts.slice(0, 1);
    const earlier = receipts.map((receipt) => placeOf(links, receipt));
    links.push({
      documented: one,
      receipts: receipts.filter((_, at) => earlier[at] === null),
      sameAs: earlier.find((place) => place !== null) ?? null,
    });
  }
  return links;
}

/** The link that shows this record already, with the same words; null when none does. */
function placeOf(links: readonly CitedLink[], { recordId, quote }: Receipt): number | null {
  const at = links.findIndex(({ receipts }) =>
    receipts.some((one) => one.recordId === recordId && (quote === null || one.quote === quote)),
  );
  return at < 0 ? null : at + 1;
}

function toldSentence(
  { text, cites }: StorySentence,
  links: readonly CitedLink[],
  documented: Documented,
): ToldSentence {
  const places = cites.map((id) => links.findIndex((one) => one.documented.edge.id === id) + 1);
  return {
    text,
    links: places.filter((place) => place > 0),
    unsupported: cites.some((id) => !documented.has(id)),
  };
}
