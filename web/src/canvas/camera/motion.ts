/** Whether things may move: a reader who asked the system for less motion gets jumps. */
const wantsLessMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A duration in milliseconds, or 0 for those readers. */
export const duration = (ms: number): number => (wantsLessMotion() ? 0 : ms);
