/** Counts the work of a search and asks, every few thousand links, whether to stop. */

const CHECK_EVERY = 4096;

export class WorkMeter {
  /** Links looked at so far. */
  work = 0;
  /** True once the search was told to stop; what it has found stays true. */
  stopped = false;
  readonly #stop: (work: number) => boolean;
  #next = CHECK_EVERY;

  /** `stop` is asked with the work done so far; it must be cheap. */
  constructor(stop: (work: number) => boolean = () => false) {
    this.#stop = stop;
  }

  /** Stops the search although nobody asked: what it would need does not fit. */
  giveUp(): void {
    this.stopped = true;
  }

  /** Adds work; true when the search must stop. */
  spend(links: number): boolean {
    this.work += links;
    if (this.work >= this.#next) {
      this.#next = this.work + CHECK_EVERY;
      this.stopped ||= this.#stop(this.work);
    }
    return this.stopped;
  }
}
