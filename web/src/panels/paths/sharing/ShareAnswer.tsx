/** "Share": a link to this answer that says later whether today's answer is still the same. */
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { PathAnswer } from '#model';
import { AskError, ask } from '../../../api/ask.ts';
import { answerPath } from '../../../state/address/address.ts';
import { Button } from '../../../ui/Button.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import styles from './ShareAnswer.module.css';

interface Shared {
  readonly link: string;
  readonly copied: boolean;
  /** Why the server did not keep the answer, in its own words; null when it did. */
  readonly refusal: string | null;
}

export function ShareAnswer({ answer }: { readonly answer: PathAnswer }) {
  const [working, setWorking] = useState(false);
  const [shared, setShared] = useState<Shared | null>(null);
  const share = async (): Promise<void> => {
    setWorking(true);
    setShared(await shareOf(answer).finally(() => setWorking(false)));
  };
  return (
    <>
      <Button isPending={working} onPress={() => void share()}>
        <Link2 size={15} aria-hidden="true" /> Share
      </Button>
      <Modal title="A link to this answer" isOpen={shared !== null} onClose={() => setShared(null)}>
        {shared ? <SharedLink shared={shared} /> : null}
      </Modal>
    </>
  );
}

function SharedLink({ shared: { link, copied, refusal } }: { readonly shared: Shared }) {
  return (
    <div className={styles.shared}>
      <p role="status">{copied ? 'The link was copied.' : 'Copy the link:'}</p>
      <p className={styles.link}>
        <a href={link}>{link}</a>
      </p>
      <p>
        It holds the question, the version of the data and the hash of the answer. Whoever opens it
        is told whether the records still answer the same.{' '}
        {refusal === null
          ? 'If they do not, this answer is shown beside the new one: its chains are kept here.'
          : `If they do not, this answer cannot be shown any more, because it was not kept: ${refusal}`}
      </p>
    </div>
  );
}

async function shareOf({ question, dataVersion, resultHash }: PathAnswer): Promise<Shared> {
  let seal = { answeredFrom: dataVersion, resultHash };
  let refusal: string | null = null;
  try {
    seal = await ask('keepAnswer', { body: question });
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    refusal = error.problem.detail;
  }
  const link = new URL(answerPath(question, seal), window.location.href).href;
  const copied = await navigator.clipboard?.writeText(link).then(
    () => true,
    () => false,
  );
  return { link, copied: copied ?? false, refusal };
}
