/** Where each field of a set comes from: published, derived, editorial or synthetic; inherited field by field. */
import type { IndicatorSet, Origins, Provenance, ProvenanceField, Reference } from './indicatorSet.ts';
import type { NodeDocument, SetDocument } from './setDocument.ts';

const PROVENANCE_FIELDS = ['structure', 'name', 'points', 'rule'] as const;
type Own = Partial<Origins>;
export type OriginsByLevel = Map<string, Own>;
type WrittenOrigins = NonNullable<NodeDocument['provenance']>;
type Report = (
  code: 'set/unknown-level',
  args: Record<string, string | number>,
  path: (string | number)[],
) => void;

/** What nobody says anything about is ours: a set never passes for official by silence. */
const UNSAID: Origins['name'] = { is: 'editorial' };

/** The name of a node's level, from its place in the list of levels. */
export function levelNameOf(written: NodeDocument, levelAt: number, levels: readonly string[]): string {
  return written.level ?? levels[levelAt] ?? 'criterion';
}

/** What is written for the fields of one node: a word speaks for all of them. */
export function ownOrigins(written: WrittenOrigins | undefined): Own {
  if (written === undefined) return {};
  const own: Own = {};
  for (const field of PROVENANCE_FIELDS) {
    const entry: string | { is: Provenance; reference?: Reference } | undefined =
      typeof written === 'string' ? written : written[field];
    if (entry !== undefined) own[field] = typeof entry === 'string' ? { is: entry as Provenance } : entry;
  }
  return own;
}

/** The set's own `provenance`, by level; '' holds what is said for the whole set. */
export function levelOrigins(written: SetDocument, levels: string[], report: Report): OriginsByLevel {
  const byLevel: OriginsByLevel = new Map();
  const { provenance } = written;
  if (provenance === undefined) return byLevel;
  if (typeof provenance === 'string') return byLevel.set('', ownOrigins(provenance));
  const whole: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(provenance)) {
    if ((PROVENANCE_FIELDS as readonly string[]).includes(key)) whole[key] = value;
    else if ([...levels, 'criterion', 'view'].includes(key))
      byLevel.set(key, ownOrigins(value as WrittenOrigins));
    else
      report('set/unknown-level', { level: key, known: [...levels, ...PROVENANCE_FIELDS].join(', ') }, [
        'provenance',
        key,
      ]);
  }
  return byLevel.set('', ownOrigins(whole as WrittenOrigins));
}

/** A node's own word wins over its parents', theirs over the set's for the level, that over the set's for all. */
export function resolveOrigins(
  written: WrittenOrigins | undefined,
  above: Own,
  level: Own,
  whole: Own,
): { full: Origins; own: Own } {
  const own = { ...above, ...ownOrigins(written) };
  const full = {} as Origins;
  for (const field of PROVENANCE_FIELDS) full[field] = own[field] ?? level[field] ?? whole[field] ?? UNSAID;
  return { full, own };
}

const VIEW_FIELDS = ['structure', 'name', 'points'] as const;

/** The fields that mean something on a node: only leaves have rules. */
function fieldsOf(node: IndicatorSet['nodes'][number]): ProvenanceField[] {
  return node.kind === 'leaf' ? ['structure', 'name', 'points', 'rule'] : ['structure', 'name', 'points'];
}

/** How much of a set is what: for each level and field, the number of nodes of each provenance. */
export function countProvenance(
  set: IndicatorSet,
): { level: string; field: ProvenanceField; counts: Record<Provenance, number> }[] {
  const rows = new Map<
    string,
    { level: string; field: ProvenanceField; counts: Record<Provenance, number> }
  >();
  const count = (level: string, field: ProvenanceField, { is }: Origins['name']): void => {
    const key = `${level}\t${field}`;
    const counts = { published: 0, derived: 0, editorial: 0, synthetic: 0 };
    const row = rows.get(key) ?? { level, field, counts };
    row.counts[is]++;
    rows.set(key, row);
  };
  // Of the index and the views only what differs from a base: a set written in full says it of the nodes they are made of.
  for (const field of PROVENANCE_FIELDS) {
    const origin = set.differs?.index[field];
    if (origin !== undefined) count('index', field, origin);
  }
  for (const node of set.nodes) {
    if (node.depth === 0) continue;
    for (const field of fieldsOf(node)) count(node.level, field, node.origins[field]);
  }
  if (set.differs?.views)
    for (const { origins } of set.views)
      for (const field of VIEW_FIELDS) count('view', field, origins[field]);
  return [...rows.values()];
}

/** Levels and fields with content that is ours, for the one line every run says about it. */
export function editorialContent(
  set: IndicatorSet,
): { level: string; field: ProvenanceField; count: number; of: number }[] {
  return countProvenance(set)
    .map(({ level, field, counts }) => ({
      level,
      field,
      count: counts.editorial + counts.synthetic,
      of: counts.published + counts.derived + counts.editorial + counts.synthetic,
    }))
    .filter((row) => row.count > 0);
}
