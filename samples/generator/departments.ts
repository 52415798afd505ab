/** Bình Định's departments of 2023: their size, what they have, what is usual. Rough orders of magnitude of ours. */
import { type Habit, type Profile, type Quantities, quantityDraws } from './profile.ts';
import { chance } from './random.ts';

/** The first two and the last of the published ranking; nobody else's place is published, so the rest is chance. */
const PUBLISHED: Record<string, number> = {
  'Sở Thông tin và Truyền thông': 1.6,
  'Văn phòng UBND tỉnh': 1.15,
  'Ban Dân tộc': -1.3,
};

/** These run the province's hospitals and upper secondary schools. */
const MANY_STAFF: Record<string, number> = { 'Sở Y tế': 4200, 'Sở Giáo dục và Đào tạo': 2600 };

/** These settle no procedures for citizens or firms, or next to none. */
const NO_PROCEDURES = ['Ban Dân tộc', 'Thanh tra tỉnh', 'Văn phòng UBND tỉnh'];

const strength = (unit: string) => PUBLISHED[unit] ?? 1.3 * chance(unit, 'strength') - 0.6;

function quantities(unit: string, year: number): Quantities {
  const { stock, flow } = quantityDraws(unit, year);
  const many = MANY_STAFF[unit];
  const officials = stock('officials', 55, 0.35);
  const staff = many === undefined ? officials + stock('attached', 90, 0.7) : stock('staff', many, 0.05);
  // One department without a system of its own shows how much may not apply at once.
  const systems = unit === 'Ban Dân tộc' ? 0 : stock('systems', many === undefined ? 4 : 9, 0.5);
  const services = NO_PROCEDURES.includes(unit) ? 0 : flow('services', 48, 0.5);
  const dossiers = services * flow('perService', 90, 0.6);
  return {
    officials,
    staff,
    systems,
    // A few own no server room because all they have stands in the provincial data centre.
    serverRooms: chance(unit, 'room') < 0.3 ? 0 : 1,
    directives: flow('directives', 12, 0.4),
    tasks: flow('tasks', 18, 0.35),
    budget: flow('budget', systems * 350, 0.6),
    premises: 1 + Math.round(staff / 160),
    computers: officials + Math.round((staff - officials) * 0.6),
    warnings: chance(unit, year, 'quiet') < 0.15 ? 0 : flow('warnings', 9, 0.6),
    documents: flow('documents', officials * 62),
    workFiles: flow('workFiles', officials * 11),
    services,
    dossiers,
    feeDossiers: Math.round(dossiers * 0.45),
    results: Math.round(dossiers * 0.97),
    // Attached units that sell services: not all departments have any.
    revenue: many !== undefined ? many * 160 : chance(unit, 'sells') < 0.45 ? 0 : flow('revenue', 2600, 0.8),
    petitions: chance(unit, year, 'asked') < 0.12 ? 0 : flow('petitions', 32, 0.6),
  };
}

const habits: Record<string, Habit> = {
  '1.1': { typical: 0.82 },
  '1.2': { typical: 2.8 },
  '1.3': { typical: 0.62, of: 'directives' },
  '1.4': { typical: 0.75 },
  '1.5': { typical: 12, spread: 0.6 },
  '2.1': { typical: 0.72 },
  '2.2': { typical: 0.72, of: 'tasks' },
  '2.3': { typical: 0.6, of: 'systems' },
  '2.4': { typical: 0.6 },
  '2.5': { typical: 0.84, of: 'budget' },
  '3.1': { typical: 1.01, of: 'officials', spread: 0.06 },
  '3.2': { typical: 0.78, of: 'premises' },
  '3.3': { typical: 2.9, of: 'officials', spread: 0.45 },
  '3.4': { typical: 0.48 },
  '3.5.1': { typical: 0.62, of: 'systems' },
  '3.5.2': { typical: 3.1, of: 'serverRooms', spread: 0.3 },
  '4.1': { typical: 0.62 },
  '4.2': { typical: 2, spread: 0.5 },
  '4.3': { typical: 0.56, of: 'staff' },
  '4.4': { typical: 0.8, of: 'staff' },
  '4.5': { typical: 0.4, of: 'staff' },
  '5.1': { typical: 0.6, of: 'systems' },
  '5.2': { typical: 0.45, of: 'systems', within: '5.1:a' },
  '5.3': { typical: 0.74, of: 'computers' },
  '5.4': { typical: 1.2, spread: 0.6 },
  '5.5': { typical: 0.075, of: '2.5:a', spread: 0.7 },
  '5.6': { typical: 0.8, of: 'warnings' },
  '6.1': { typical: 0.9, of: 'documents' },
  '6.2': { typical: 0.64, of: 'workFiles' },
  '6.3': { typical: 0.58, of: 'services' },
  '6.4': { typical: 0.55, of: 'dossiers' },
  '6.5': { typical: 0.5, of: 'feeDossiers' },
  '6.6': { typical: 0.72, of: 'results' },
  '6.7': { typical: 84, of: 'dossiers', spread: 0.5 },
  '6.8': { typical: 1.6, of: 'systems', spread: 0.6 },
  '6.9': { typical: 2.4, spread: 0.8 },
  '6.10': { typical: 0.68 },
  '7.1': { typical: 0.8, of: 'staff' },
  '7.2': { typical: 0.5, of: 'revenue' },
  '7.3': { typical: 0.82, of: 'petitions' },
  '7.4': { typical: 2.3, spread: 0.6 },
};

export const DEPARTMENTS: Profile = { strength, quantities, habits };
