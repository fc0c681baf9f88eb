/** A list of 32-bit integers that grows by doubling: what arrays of unknown length are gathered in. */
export class GrowingNumbers {
  /** Valid up to {@link length}; replaced by a longer one when it is full. */
  items: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(item: number): void {
    if (this.length === this.items.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.items);
      this.items = longer;
    }
    this.items[this.length++] = item;
  }
}
