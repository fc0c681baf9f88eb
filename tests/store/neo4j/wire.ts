/** A way to a server that can be made slow, mute, or watched. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Wire {
  readonly uri: string;
  /** Milliseconds that each part of an answer is held back. */
  delayMs: number;
  /** Answers are lost on the way while this is true; connections stay open. */
  mute: boolean;
  /** Is told of each part of what is asked, once it was passed on. */
  onRequest: (() => void) | null;
  close(): Promise<void>;
}

/** Listens on a free port and passes everything to the server at a `bolt://` address, and back. */
export async function wireTo(uri: string): Promise<Wire> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  };
  const listener = createServer((client) => {
    const server = keep(connect(Number(port), hostname));
    keep(client).on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    client.on('data', (part) => {
      server.write(part);
      wire.onRequest?.();
    });
    server.on('data', (part) => {
      if (wire.mute) return;
      // Timers of the same length end in the order in which they began.
      if (wire.delayMs > 0) setTimeout(() => client.write(part), wire.delayMs);
      else client.write(part);
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const wire: Wire = {
    uri: `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}`, // it listens on a port
    delayMs: 0,
    mute: false,
    onRequest: null,
    async close() {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
  return wire;
}
