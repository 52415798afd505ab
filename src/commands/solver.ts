/** The HiGHS solver (compiled to WebAssembly), loaded when a plan needs it. */
import type { Solve } from '../analyse/cheapest.ts';

/** @returns a function that solves programmes one after the other, each to the proven optimum and always alike */
export async function loadSolver(): Promise<Solve> {
  const { default: loaded } = await import('highs');
  // Its types describe a module in another form than the one that is loaded.
  const load = loaded as unknown as typeof loaded.default;
  const highs = await load();
  return (programme) => {
    const { Status, ObjectiveValue, Columns } = highs.solve(programme, {
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      mip_feasibility_tolerance: 1e-9,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
      random_seed: 0,
      output_flag: false,
    });
    if (Status !== 'Optimal') return undefined;
    const values = Object.entries(Columns).map(([name, { Primal }]): [string, number] => [name, Primal ?? 0]);
    return { objective: ObjectiveValue, values: new Map(values) };
  };
}
