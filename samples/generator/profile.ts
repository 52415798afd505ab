/** What the generator knows about one kind of unit: how big things are, how able a unit is, and what is usual. */
import { deviation, grow } from './random.ts';

/** Numbers of a unit that several cells share, such as its communes or its information systems. */
export type Quantities = Record<string, number>;

export interface Habit {
  /**
   * What a unit of middling strength reports. Quotients: a ÷ b. Yes or no: the chance of a yes. Labels and points: the
   * share of full marks. Everything else: the number in the cell.
   */
  typical: number;
  /** How strongly strength moves it, where the usual measure does not fit. */
  spread?: number;
  /**
   * The quantity that is the denominator, or `CODE:a`, `CODE` for what another leaf reported. Where it is 0 the item
   * does not apply.
   */
  of?: string;
  /** The numerator is a part of this quantity. */
  within?: string;
}

export interface Profile {
  /** In log odds: 0 is middling, 1 far ahead. */
  strength(unit: string, year: number): number;
  quantities(unit: string, year: number): Quantities;
  habits: Record<string, Habit>;
}

/** Draws quantities of one unit. Stocks (schools) hardly move between years, flows (dossiers) are new every year. */
export function quantityDraws(unit: string, year: number) {
  const around = (typical: number, x: number) => Math.round(typical * grow(x));
  return {
    stock: (name: string, typical: number, spread = 0.12) =>
      around(typical, spread * deviation(unit, name) + 0.01 * (year - 2022)),
    flow: (name: string, typical: number, spread = 0.2) =>
      around(typical, spread * (0.8 * deviation(unit, name) + 0.6 * deviation(unit, year, name))),
  };
}
