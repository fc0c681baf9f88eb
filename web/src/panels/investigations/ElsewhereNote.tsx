/** Says that another window stands at the same investigation, and asks where to go on. */
import { goOnAsCopy, goOnHere, useWork } from '../../state/keeping/desk-work.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

export function ElsewhereNote() {
  const elsewhere = useWork((work) => work.elsewhere);
  if (!elsewhere) return null;
  return (
    <Notice
      title="This investigation is open in another window"
      tone="warn"
      actions={
        <>
          <Button look="main" onPress={() => void goOnHere()}>
            Continue here
          </Button>
          <Button onPress={() => void goOnAsCopy()}>Continue as a copy</Button>
        </>
      }
    >
      <p>Nothing is written over: of two windows that go on, one becomes a copy.</p>
    </Notice>
  );
}
