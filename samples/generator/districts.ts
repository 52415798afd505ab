/** Bình Định's districts of 2023: their size, what they have, what is usual. Rough orders of magnitude of ours. */
import { type Habit, type Profile, type Quantities, quantityDraws } from './profile.ts';
import { chance } from './random.ts';

/** The first two and the last of the published ranking; nobody else's place is published, so the rest is chance. */
const PUBLISHED: Record<string, number> = { 'Hoài Ân': 1.5, 'An Nhơn': 1.1, 'Vân Canh': -1.3 };

/** Thousands of people, and communes. The mountain districts are small. */
const SIZE: Record<string, [thousands: number, communes: number]> = {
  'An Lão': [28, 10],
  'An Nhơn': [175, 15],
  'Hoài Nhơn': [205, 17],
  'Hoài Ân': [85, 15],
  'Phù Cát': [185, 18],
  'Phù Mỹ': [160, 19],
  'Quy Nhơn': [290, 21],
  'Tuy Phước': [180, 13],
  'Tây Sơn': [115, 15],
  'Vân Canh': [28, 7],
  'Vĩnh Thạnh': [31, 9],
};

const strength = (unit: string) => PUBLISHED[unit] ?? 1.2 * chance(unit, 'strength') - 0.6;

function quantities(unit: string, year: number): Quantities {
  const { stock, flow } = quantityDraws(unit, year);
  const [thousands, communes] = SIZE[unit];
  const people = stock('people', thousands * 1000, 0.02);
  const staff = stock('staff', 130 + communes * 22, 0.06);
  const firms = stock('firms', people * (unit === 'Quy Nhơn' ? 0.014 : 0.003), 0.2);
  const dossiers = flow('dossiers', people * 0.3);
  const budget = flow('budget', 280_000 + people * 4.2, 0.1);
  return {
    people,
    adults: Math.round(people * 0.72),
    over15: Math.round(people * 0.77),
    over14: Math.round(people * 0.78),
    workingAge: Math.round(people * 0.6),
    households: stock('households', people / 3.5, 0.04),
    farms: stock('farms', people * (unit === 'Quy Nhơn' ? 0.02 : 0.15)),
    recipients: stock('recipients', people * 0.045),
    communes,
    villages: communes * 7 + stock('villages', 8, 0.4),
    agencies: 12 + communes,
    staff,
    computers: stock('computers', staff * 1.05, 0.04),
    systems: stock('systems', 7, 0.3),
    serverRooms: chance(unit, 'room') < 0.35 ? 0 : 1,
    directives: flow('directives', 15, 0.35),
    tasks: flow('tasks', 24, 0.3),
    digitalSpending: flow('digitalSpending', budget * 0.0075, 0.3),
    budget,
    documents: flow('documents', staff * 38),
    workFiles: flow('workFiles', 1900 + people * 0.02, 0.3),
    reports: flow('reports', 46),
    services: flow('services', 150, 0.15),
    dossiers,
    feeDossiers: Math.round(dossiers * 0.4),
    results: Math.round(dossiers * 0.98),
    firms,
    smallFirms: Math.round(firms * 0.97),
    invoiceFirms: Math.round(firms * 1.4),
    taxedFirms: Math.round(firms * 0.92),
    // The small mountain districts may have none.
    craftProducts: thousands < 30 ? 0 : flow('craftProducts', 14, 0.5),
    schools: stock('schools', 12 + people / 6500, 0.1),
    petitions: unit === 'An Lão' ? 0 : flow('petitions', people * 0.0012, 0.4),
  };
}

const habits: Record<string, Habit> = {
  '1.1': { typical: 0.85 },
  '1.2': { typical: 3 },
  '1.3': { typical: 0.68, of: '1.2' },
  '1.4': { typical: 0.6, of: 'directives' },
  '1.5': { typical: 0.75 },
  '1.6': { typical: 30, spread: 0.6 },
  '1.7': { typical: 0.76, of: 'communes' },
  '2.1': { typical: 0.7 },
  '2.2': { typical: 0.62 },
  '2.3': { typical: 0.7, of: 'tasks' },
  '2.4': { typical: 0.84, of: 'communes' },
  '2.5': { typical: 0.9, spread: 1 },
  '2.6': { typical: 0.58 },
  '3.1': { typical: 0.62, of: 'households', spread: 0.7 },
  '3.2': { typical: 0.96, of: 'villages' },
  '3.3': { typical: 0.68, of: 'adults', spread: 0.6 },
  '3.4': { typical: 0.98, of: 'staff' },
  '3.5': { typical: 0.8, of: 'agencies' },
  '3.6.1': { typical: 0.55, of: 'systems' },
  '3.6.2': { typical: 3.2, of: 'serverRooms', spread: 0.3 },
  '3.7': { typical: 0.48, of: 'communes' },
  '4.1': { typical: 0.55 },
  '4.2': { typical: 0.8, of: 'communes' },
  '4.3': { typical: 0.55, of: 'staff' },
  '4.4': { typical: 0.88, of: 'villages' },
  '4.5': { typical: 0.0055, of: 'people', spread: 0.5 },
  '4.6': { typical: 0.68, of: '4.5:a' },
  '4.7': { typical: 0.19, of: 'workingAge' },
  '5.1': { typical: 0.62, of: 'systems' },
  '5.2': { typical: 0.45, of: 'systems', within: '5.1:a' },
  '5.3': { typical: 0.7, of: 'computers' },
  '5.4': { typical: 1.2, spread: 0.6 },
  '5.5': { typical: 0.07, of: 'digitalSpending', spread: 0.7 },
  '5.6': { typical: 0.48, of: 'staff' },
  '5.7': { typical: 0.07, of: 'computers', spread: 0.8 },
  '6.1': { typical: 0.88, of: 'documents' },
  '6.2': { typical: 0.52, of: 'workFiles' },
  '6.3': { typical: 0.7, of: 'reports' },
  '6.4': { typical: 0.5, of: 'services' },
  '6.5': { typical: 0.5, of: 'dossiers' },
  '6.6': { typical: 0.55, of: 'feeDossiers' },
  '6.7': { typical: 0.7, of: 'results' },
  '6.8': { typical: 84, spread: 0.5 },
  '6.9': { typical: 0.66 },
  '6.10': { typical: 0.006, of: 'budget', spread: 0.5, within: 'digitalSpending' },
  '6.11': { typical: 2.1, spread: 0.5 },
  '7.1': { typical: 0.19, of: 'smallFirms' },
  '7.2': { typical: 0.32, of: 'firms' },
  '7.3': { typical: 0.96, of: 'invoiceFirms' },
  '7.4': { typical: 0.97, of: 'taxedFirms' },
  '7.5': { typical: 0.64, of: 'craftProducts' },
  '7.6': { typical: 0.16, of: 'farms' },
  '7.7': { typical: 0.00016, of: 'people', spread: 0.6 },
  '8.1': { typical: 0.68, of: 'over15', spread: 0.7 },
  '8.2': { typical: 0.6, of: 'over14' },
  '8.3': { typical: 0.08, of: 'adults', spread: 0.8 },
  '8.4': { typical: 0.58, of: 'people' },
  '8.5': { typical: 0.55, of: 'schools' },
  '8.6': { typical: 0.64, of: 'households' },
  '8.7': { typical: 0.4, of: 'recipients' },
  '8.8': { typical: 0.8, of: 'petitions' },
};

export const DISTRICTS: Profile = { strength, quantities, habits };
