/** The store's end of the path thread: asks it, cancels it, starts it anew when it has died. The event loop never waits. */
import { Worker } from 'node:worker_threads';
import { type PathQuestion, ProblemError } from '#model';
import type { FoundChains } from '../graph-store.ts';
import type { PathReply, PathRequest } from './path-messages.ts';
import { readProblem } from './read-problem.ts';

/** A thread that died under a request gets the request once more, then it is given up. */
const ATTEMPTS = 2;

interface Job {
  readonly request: PathRequest;
  readonly resolve: (reply: PathReply) => void;
  readonly reject: (error: unknown) => void;
  attempts: number;
}

export class PathClient {
  readonly #entry: URL;
  readonly #settings: unknown;
  readonly #jobs = new Map<number, Job>();
  #worker: Worker | null = null;
  #lastJob = 0;
  #closed = false;

  /** Names the script of the thread and what it is given; the thread starts with the first request. */
  constructor(entry: URL, settings: unknown) {
    this.#entry = entry;
    this.#settings = settings;
  }

  /** Brings the index up to what is settled now; gives the revision it has. */
  async refresh(): Promise<string> {
    const reply = await this.#ask({ type: 'refresh', job: this.#nextJob() });
    return reply.type === 'refreshed' ? reply.revision : '';
  }

  /** Chains for a question; rejects with the signal's reason as soon as it aborts. Throws `unknown` and `impossible`. */
  async search(question: PathQuestion, signal?: AbortSignal): Promise<FoundChains> {
    signal?.throwIfAborted();
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    const job = this.#nextJob();
    const cancel = (): void => {
      Atomics.store(cancelled, 0, 1);
      this.#settle(job)?.reject(signal?.reason);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const reply = await this.#ask({ type: 'search', job, question, cancelled });
      if (reply.type === 'answer') return reply.found;
      throw broken(`unexpected reply ${reply.type}`);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Ends the thread; whoever still waits is told that the store is down. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#jobs.keys()) this.#settle(job)?.reject(storeClosed());
    await this.#worker?.terminate();
  }

  #nextJob(): number {
    this.#lastJob += 1;
    return this.#lastJob;
  }

  #ask(request: PathRequest): Promise<PathReply> {
    if (this.#closed) return Promise.reject(storeClosed());
    return new Promise((resolve, reject) => {
      this.#jobs.set(request.job, { request, resolve, reject, attempts: 0 });
      this.#send(request.job);
    });
  }

  #send(id: number): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    job.attempts += 1;
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(job.request);
  }

  /** Takes a job off the list; an idle thread does not keep the process alive. */
  #settle(id: number): Job | undefined {
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    if (this.#jobs.size === 0) this.#worker?.unref();
    return job;
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, {
      workerData: this.#settings,
      execArgv: [],
    });
    worker.on('message', (reply: PathReply) => this.#take(reply));
    let why = 'it ended';
    worker.on('error', (error: Error) => {
      why = error.message;
    });
    worker.on('exit', () => this.#restart(worker, why));
    return worker;
  }

  #take(reply: PathReply): void {
    const job = this.#settle(reply.job);
    if (reply.type === 'problem') job?.reject(readProblem(reply.problem));
    else if (reply.type === 'broken') job?.reject(broken(reply.why));
    else job?.resolve(reply);
  }

  #restart(dead: Worker, why: string): void {
    if (this.#worker !== dead) return;
    this.#worker = null;
    for (const [id, job] of [...this.#jobs])
      if (job.attempts < ATTEMPTS) this.#send(id);
      else this.#settle(id)?.reject(broken(why));
  }
}

const broken = (why: string): Error => new Error(`The path thread failed: ${why}`);

const storeClosed = (): ProblemError =>
  new ProblemError('store-down', 'The store is closed.', { hint: 'Open it again.' });
