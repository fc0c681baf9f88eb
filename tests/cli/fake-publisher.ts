/** A publisher on this machine that speaks as the USAspending download API does. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

type Answering = (response: ServerResponse) => void;

const COLUMNS = [
  'contract_award_unique_key',
  'award_id_piid',
  'modification_number',
  'federal_action_obligation',
  'action_date',
  'awarding_sub_agency_code',
  'recipient_name',
  'recipient_uei',
  'transaction_description',
];
export const AWARD = 'CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012';
const row = (modification: string, dollars: string): string =>
  [AWARD, '70CTD024FC0000017', modification, dollars, '2024-05-06', '7012']
    .concat(['FOUR POINTS TECHNOLOGY LLC', 'ABCDEFGHJKL1', 'AMAZON WEB SERVICES'])
    .join(',');
const FILE = zipSync({
  'Contracts_PrimeTransactions_1.csv': strToU8(
    `${COLUMNS.join(',')}\n${row('0', '10.50')}\n${row('P00001', '2.25')}\n`,
  ),
});

export const json =
  (value: unknown, status = 200): Answering =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };

export class FakePublisher {
  readonly asked: Asked[] = [];
  /** The most requests that were open at one time. */
  busiest = 0;
  #open = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  /** How the next requests to a path are answered, before it answers as usual. */
  readonly #planned = new Map<string, Answering[]>();

  static async open(): Promise<FakePublisher> {
    const publisher = new FakePublisher();
    publisher.#server.listen(0, '127.0.0.1');
    await once(publisher.#server, 'listening');
    return publisher;
  }

  get address(): string {
    // a server that listens on a port has an address of this shape
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  plan(path: string, ...answers: readonly Answering[]): void {
    this.#planned.set(path, [...(this.#planned.get(path) ?? []), ...answers]);
  }

  /** Answers as usual from now on. */
  forgetPlans(): void {
    this.#planned.clear();
  }

  paths(): string[] {
    return this.asked.map(({ method, path }) => `${method} ${path}`);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#open += 1;
    this.busiest = Math.max(this.busiest, this.#open);
    response.once('close', () => {
      this.#open -= 1;
    });
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const path = new URL(request.url ?? '/', this.address).pathname;
    this.asked.push({ method: request.method ?? '', path, body, at: Date.now() });
    const planned = this.#planned.get(path)?.shift();
    (planned ?? usual(path))(response);
  }

  close(): Promise<unknown> {
    this.#server.closeAllConnections();
    this.#server.close();
    return once(this.#server, 'close');
  }
}

export const STATUS = '/api/v2/download/status';
export const MADE = '/made/CONT_1.zip';
export const BEGUN = { file_name: 'CONT_1.zip', file_url: MADE, status_url: 'http://localhost/x' };
export const finished = {
  status: 'finished',
  message: null,
  file_name: 'CONT_1.zip',
  file_url: MADE,
};
export const running = { ...finished, status: 'running' };

function usual(path: string): Answering {
  if (path === MADE) return (response) => response.end(FILE);
  if (path === STATUS) return json(finished);
  if (/\/download\/|\/bulk_download\//.test(path)) return json(BEGUN);
  return json({ detail: 'no such path' }, 404);
}

/** Half the file, and then the connection breaks. */
export const brokenFile: Answering = (response) => {
  response.writeHead(200, { 'content-length': FILE.length });
  response.write(FILE.subarray(0, FILE.length / 2), () => response.destroy());
};
