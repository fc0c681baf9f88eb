/** While a path question runs: how long, and the way to stop it. */
import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

export function Searching({ onCancel }: { readonly onCancel: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div role="status" aria-busy="true">
      <Notice title="Searching the records" actions={<Button onPress={onCancel}>Cancel</Button>}>
        <p>
          {seconds < 2
            ? 'From both ends at once.'
            : `${seconds} seconds so far. Wide bounds and busy entities take longest.`}
        </p>
      </Notice>
    </div>
  );
}
