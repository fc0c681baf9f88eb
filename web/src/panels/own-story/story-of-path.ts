/** A path as the beginning of a story: what was asked, each step of its first chain with its record, what that does not prove. */
import type { PathAnswer } from '#model';
import type { OwnStep } from '../../state/own-story.ts';
import { provesWords } from '../evidence/proves-words.ts';

/** In the words of the records; the reader writes on from there. */
export function storyOfPath(answer: PathAnswer, title: string): OwnStep[] {
  const [chain] = answer.chains;
  if (!chain) return [];
  const ids = chain.hops.map(({ edge }) => edge.id);
  const asked = `How the records lead from one end to the other: ${title}. Bounds: ${answer.bounds.join('; ')}.`;
  const told = chain.hops.map((hop): OwnStep => {
    const { doesNotProve } = provesWords(hop);
    return {
      kind: 'fact',
      text: `${hop.sentence} This does not prove ${doesNotProve}.`,
      focus: [],
      cites: [hop.edge.id],
    };
  });
  const ends = chain.hops.flatMap(({ edge }) => [edge.from, edge.to]);
  return [
    { kind: 'question', text: asked, focus: [...new Set(ends)], cites: ids },
    ...told,
    { kind: 'method', text: `The weakest step: ${chain.weakest.why}`, focus: [], cites: [] },
  ];
}
