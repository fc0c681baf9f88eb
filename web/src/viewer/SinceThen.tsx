/** Where the snapshot is read on the server that keeps it: the way to what changed since. A file on a disk has none. */
const KEPT_AT = /^\/s\/([0-9a-f]{64})$/;

export function SinceThen() {
  const hash = KEPT_AT.exec(window.location.pathname)?.[1];
  if (hash === undefined || !window.location.protocol.startsWith('http')) return null;
  return (
    <p data-print="no">
      <a href={`/compare?before=${hash}`}>What changed in the data since</a>
    </p>
  );
}
