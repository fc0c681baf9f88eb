/** Places for newcomers among what is drawn already: nothing that was there moves, and no two bodies overlap. */
import type { Point } from '../../state/exploration.ts';
import { type Body, bodyBox, type Link, labelBox, sharedArea } from './box.ts';
import { BoxGrid } from './box-grid.ts';
import { neighboursOf } from './components.ts';
import { emptiestDirection, ringPlaces } from './ring-places.ts';
import { countBehind, countCrossings, countNear, type Segment } from './segments.ts';
import { meanOf, type Places } from './spread.ts';

export interface SlotQuestion {
  /** Everything that is or will be drawn. */
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
  readonly placed: ReadonlyMap<string, Point>;
  /** From where a newcomer was expanded, if it was. */
  readonly origin: ReadonlyMap<string, string>;
}

const GAP = 10;
/** Farther away than this, nothing is weighed. */
const NEARBY = 700;
/** A line that passes closer to the middle of a node than this runs behind it. */
const BODY_RADIUS = 24;
/** Candidates weighed for one newcomer, the first of them nearest to its parent. */
const WEIGHED = 120;
const COST = { ring: 42, turn: 40, label: 0.16, crossing: 45, behind: 70, away: 0.22 };

/** A place for every body that has none. */
export const findSlots = (question: SlotQuestion): Places => new Map(slotsInTurn(question));

/** The same, one after the other, for those who must not take long at a time. */
export function* slotsInTurn(question: SlotQuestion): Generator<[string, Point], undefined> {
  const room = new Room(question);
  for (let body = room.next(); body; body = room.next()) yield [body.id, room.settle(body)];
}

interface Surroundings {
  readonly links: readonly Segment[];
  readonly bodies: readonly Point[];
}

class Room {
  readonly #question: SlotQuestion;
  readonly #near: ReadonlyMap<string, readonly string[]>;
  readonly #waiting: Map<string, Body>;
  readonly #places: Places;
  readonly #bodies = new BoxGrid<string>();
  readonly #labels = new BoxGrid<string>();

  constructor(question: SlotQuestion) {
    this.#question = question;
    this.#near = neighboursOf(question.links);
    this.#places = new Map(question.placed);
    const unplaced = question.bodies.filter(({ id }) => !question.placed.has(id));
    this.#waiting = new Map(unplaced.sort(byIdAscending).map((body) => [body.id, body]));
    for (const body of question.bodies) {
      const place = question.placed.get(body.id);
      if (place) this.#occupy(body, place);
    }
  }

  /** Whoever knows most of those that are placed comes first: it has least choice. */
  next(): Body | null {
    let best: Body | null = null;
    let most = -1;
    for (const body of this.#waiting.values()) {
      const known = this.#known(body.id).length;
      if (known > most) [best, most] = [body, known];
    }
    return best;
  }

  settle(body: Body): Point {
    const parent = this.#parentOf(body.id);
    const around = { links: this.#nearbyLinks(parent), bodies: this.#nearbyPlaces(parent) };
    let best: Point | null = null;
    let least = Number.POSITIVE_INFINITY;
    let weighed = 0;
    const empty = emptiestDirection(parent, [...this.#places.values()]);
    for (const candidate of ringPlaces(parent, empty)) {
      if (!this.#bodies.isFree(bodyBox(body, candidate.place, GAP))) continue;
      const cost = candidate.ring * COST.ring + candidate.turn * COST.turn;
      if (cost >= least) {
        if (++weighed >= WEIGHED) break;
        continue;
      }
      const full = this.#costAt(body, candidate.place, around, cost, least);
      if (full < least) [best, least] = [candidate.place, full];
      if (++weighed >= WEIGHED) break;
    }
    const place = best ?? parent;
    this.#occupy(body, place);
    this.#places.set(body.id, place);
    this.#waiting.delete(body.id);
    return place;
  }

  /** Starts from `cost`; gives up early, with what it has, once that is no longer below `least`. */
  #costAt(body: Body, place: Point, around: Surroundings, cost: number, least: number): number {
    const label = labelBox(body, place);
    const own = bodyBox(body, place);
    let sum = cost;
    for (const { box } of this.#bodies.touching(label)) sum += COST.label * sharedArea(box, label);
    for (const { box } of this.#labels.touching(label)) sum += COST.label * sharedArea(box, label);
    for (const { box } of this.#labels.touching(own)) sum += COST.label * sharedArea(box, own);
    const friends = this.#known(body.id);
    for (const friend of friends) sum += COST.away * distance(friend, place);
    if (sum >= least) return sum;
    sum += COST.behind * countNear(place, around.links, Math.max(body.w, body.h) / 2 + GAP);
    for (const friend of friends) {
      if (sum >= least) return sum;
      sum += COST.crossing * countCrossings([place, friend], around.links);
      sum += COST.behind * countBehind([place, friend], around.bodies, BODY_RADIUS);
    }
    return sum;
  }

  #parentOf(id: string): Point {
    const origin = this.#places.get(this.#question.origin.get(id) ?? '');
    return origin ?? this.#known(id)[0] ?? meanOf([...this.#places.values()]);
  }

  #known(id: string): Point[] {
    return (this.#near.get(id) ?? []).flatMap((other) => this.#places.get(other) ?? []);
  }

  /** Only links in the neighbourhood can be crossed by a short new one. */
  #nearbyLinks(centre: Point): Segment[] {
    const isNear = (place: Point): boolean => distance(place, centre) < NEARBY;
    return this.#question.links.flatMap(({ from, to }) => {
      const [a, b] = [this.#places.get(from), this.#places.get(to)];
      return a && b && (isNear(a) || isNear(b)) ? [[a, b] as const] : [];
    });
  }

  #nearbyPlaces(centre: Point): Point[] {
    return [...this.#places.values()].filter((place) => distance(place, centre) < NEARBY);
  }

  #occupy(body: Body, place: Point): void {
    this.#bodies.add(bodyBox(body, place), body.id);
    this.#labels.add(labelBox(body, place), body.id);
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const byIdAscending = (a: Body, b: Body): number => (a.id < b.id ? -1 : 1);
