/** A path address that is not a whole question: what was not understood, and the form to ask it anew. */
import { Notice } from '../../../ui/Notice.tsx';
import { useTitle } from '../../../ui/use-title.ts';
import { Page } from '../../Page.tsx';
import { setDraft, useDraft } from './draft-question.ts';
import { QuestionForm } from './QuestionForm.tsx';

export function UnreadableQuestion({ refused }: { readonly refused: readonly string[] }) {
  useTitle('Ask how they connect');
  const fields = useDraft();
  return (
    <Page width="wide">
      <h1>Ask how they connect</h1>
      {refused.length > 0 ? (
        <Notice title="The question in the address was not understood" tone="warn">
          <ul>
            {refused.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <QuestionForm fields={fields} onChange={setDraft} />
    </Page>
  );
}
