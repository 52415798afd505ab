/** Provinces: their size and what they have. Rough orders of magnitude of ours, so that a small province looks like one. */
import { type Profile, type Quantities, quantityDraws } from './profile.ts';
import { PROVINCE_HABITS } from './provinceHabits.ts';
import { chance, deviation } from './random.ts';

const MIDDLING = 1350;
/** Thousands of people, in classes; those not named are middling. */
const THOUSANDS: [number, string[]][] = [
  [8700, ['TP. Hà Nội', 'TP. Hồ Chí Minh']],
  [3400, ['Nghệ An', 'Thanh Hóa', 'Đồng Nai']],
  [2600, ['Bình Dương']],
  [1850, ['An Giang', 'Bắc Giang', 'Hải Dương', 'Kiên Giang', 'Long An', 'Nam Định', 'TP. Hải Phòng']],
  [1850, ['Thái Bình', 'Tiền Giang', 'Đắk Lắk']],
  [900, ['Bình Phước', 'Bạc Liêu', 'Hà Giang', 'Hà Nam', 'Hòa Bình', 'Hậu Giang', 'Lào Cai', 'Lạng Sơn']],
  [900, ['Ninh Bình', 'Phú Yên', 'Quảng Bình', 'Trà Vinh', 'Tuyên Quang', 'Vĩnh Long', 'Yên Bái']],
  [600, ['Cao Bằng', 'Kon Tum', 'Lai Châu', 'Ninh Thuận', 'Quảng Trị', 'Điện Biên', 'Đắk Nông']],
  [320, ['Bắc Kạn']],
];
const SIZE = new Map(THOUSANDS.flatMap(([thousands, units]) => units.map((unit) => [unit, thousands])));

/** The capital and the four other cities under the central government are named "TP.". */
const isCity = (unit: string) => unit.startsWith('TP.');

/** Most gain about 0.05 of the index from 2021 to 2022, some much more, a few nothing. */
function strength(unit: string, year: number): number {
  const gain = 0.26 + 0.12 * deviation(unit, 'gain');
  return (isCity(unit) ? 0.3 : 0) + 0.1 + 0.36 * deviation(unit, 'strength') + (year - 2022) * gain;
}

function quantities(unit: string, year: number): Quantities {
  const { stock, flow } = quantityDraws(unit, year);
  const people = stock('people', (SIZE.get(unit) ?? MIDDLING) * 1000, 0.06);
  const size = people / 1_350_000;
  // Offices and schools grow more slowly than people: a small province is cut into smaller parts.
  const parts = Math.sqrt(size);
  const departments = stock('departments', 20, 0.03);
  const districts = stock('districts', 3 + 8 * parts, 0.08);
  const communes = stock('communes', 50 + 110 * parts);
  const villages = communes * 8 + stock('villages', 150, 0.3);
  const adminStaff = stock('adminStaff', 1200 + 3000 * parts);
  const staff = stock('staff', people * 0.021);
  const firms = stock('firms', people * (isCity(unit) ? 0.022 : 0.0065), 0.3);
  const dossiers = flow('dossiers', people * 0.28, 0.3);
  return {
    people,
    adults: Math.round(people * 0.7),
    over15: Math.round(people * 0.75),
    over14: Math.round(people * 0.76),
    workingAge: Math.round(people * 0.61),
    labourForce: stock('labourForce', people * 0.53, 0.04),
    households: stock('households', people / 3.5, 0.05),
    farms: stock('farms', people * (isCity(unit) ? 0.03 : 0.13)),
    communes,
    districts,
    villages,
    offices: departments + districts,
    agencies: departments + districts + communes,
    adminStaff,
    staff,
    leaders: departments * 4 + districts * 4 + communes * 3,
    teachers: stock('teachers', people * 0.0085),
    schools: stock('schools', 110 + 300 * parts),
    urbanSchools: stock('urbanSchools', people * (isCity(unit) ? 0.0003 : 0.00011)),
    // Small provinces have no university of their own.
    universities: size < 0.55 ? 0 : stock('universities', 2.4 * parts, 0.5),
    systems: flow('systems', 70 * parts, 0.1),
    portals: stock('portals', departments + districts + communes * 0.9, 0.05),
    computers: stock('computers', adminStaff * 1.15, 0.04),
    // A quiet year brings nothing that could be handled in time.
    alerts: size < 1.2 && chance(unit, year, 'quiet') < 0.1 ? 0 : flow('alerts', 140 * parts, 0.5),
    urbanAreas: stock('urbanAreas', 1 + districts * 0.35, 0.25),
    directives: flow('directives', 26, 0.3),
    tasks: flow('tasks', 45, 0.25),
    budget: flow('budget', people * 9.5, 0.15),
    procedures: flow('procedures', 1050, 0.12),
    services: flow('services', 520, 0.15),
    dossiers,
    received: Math.round(dossiers * 1.02),
    feeDossiers: flow('feeDossiers', dossiers * 0.35, 0.15),
    ratings: flow('ratings', dossiers * 0.03, 0.4),
    sharingSystems: stock('sharingSystems', 32 * parts, 0.15),
    civilRecords: stock('civilRecords', people * 1.3),
    workFiles: flow('workFiles', adminStaff * 24),
    documents: flow('documents', adminStaff * 42),
    reports: flow('reports', 58, 0.2),
    firms,
    smallFirms: Math.round(firms * 0.97),
    taxedFirms: Math.round(firms * 0.91),
    craftProducts: flow('craftProducts', 130 * parts, 0.35),
    markets: stock('markets', 40 + communes * 0.9),
    // A few of the smaller provinces charge admission nowhere.
    visitorSites: size < 0.75 && chance(unit, 'gate') < 0.2 ? 0 : stock('visitorSites', 9, 0.6),
    facilities: districts * 2 + communes + 8,
    hospitals: stock('hospitals', 8 + districts * 1.4, 0.1),
    petitions: flow('petitions', people * 0.0025, 0.5),
  };
}

export const PROVINCES: Profile = { strength, quantities, habits: PROVINCE_HABITS };
