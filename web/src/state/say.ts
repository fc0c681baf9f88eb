/** "1 link", "1,284 links": a count with its noun. */
export function sayNumber(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}
