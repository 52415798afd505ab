/** `dti profile DATA UNIT`: one page a unit. Nothing is written when anything is wrong. */
import type { Beside } from '../analyse/beside.ts';
import { type Profile, profiler } from '../analyse/profile.ts';
import { type RegionRanks, rankWithinRegions } from '../analyse/regionRank.ts';
import { type Host, toolVersion } from '../io.ts';
import { isRanked } from '../model/indicatorSet.ts';
import { type DataOptions, usedPart } from './load.ts';
import { openScored, rowOfUnit, type ScoredFile } from './oneUnit.ts';
import { formatAmong, type OutputOptions, writePieces } from './output.ts';
import { closeSession, openSession, type Session } from './session.ts';

export const FORMATS = ['table', 'json', 'md'] as const;
export type PageFormat = (typeof FORMATS)[number];

export interface ProfileOptions extends DataOptions, OutputOptions {
  /** A page for every row of the file, into the folder `output`. */
  all?: boolean;
  /** An earlier year, FILE or FILE@SET. */
  before?: string;
}

export async function runProfile(
  host: Host,
  path: string,
  typed: string | undefined,
  options: ProfileOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const format = formatOf(session, typed, options);
  if (format === undefined || session.problems.hasErrors()) return closeSession(session);
  const file = await openScored(session, path, options, { bounds: true, boundsFor: isIndex });
  if (file === undefined) return closeSession(session);
  const rows = typed === undefined ? [...file.data.units.keys()] : [rowOfUnit(session, file, typed) ?? -1];
  const beside =
    options.before === undefined
      ? undefined
      : await (await import('./profileBeside.ts')).findBeside(session, file, rows, {
          ...options,
          before: options.before,
        });
  if (session.problems.hasErrors()) return closeSession(session);
  const make = profiler(file.results, regionsOf(session, file));
  const page = async (row: number) => renderPage(session, format, file, make(row), await beside?.(row));
  if (typed === undefined)
    await (await import('./profilePages.ts')).writePages(session, file, format, options.output!, page);
  else writePieces(session, options.output, [await page(rows[0])]);
  return closeSession(session);
}

const isIndex = (target: number) => target === 0;

/** The format, and whether the call says which pages it wants: of one unit, or of all in a folder. */
function formatOf(
  session: Session,
  typed: string | undefined,
  options: ProfileOptions,
): PageFormat | undefined {
  const { problems } = session;
  const all = options.all === true;
  if (all === (typed !== undefined)) problems.add('profile/unit-or-all', {}, { file: '' });
  if (!all) return formatAmong(session, options, FORMATS);
  if (options.output === undefined) problems.add('profile/all-where', {}, { file: '' });
  // The folder's name says nothing of what is in it.
  return formatAmong(session, { format: options.format ?? 'md' }, FORMATS);
}

/** Ranks inside regions where units have regions and ranks at all. */
function regionsOf(
  { problems }: Session,
  { set, data, results, registry }: ScoredFile,
): RegionRanks | undefined {
  if (!isRanked(set) || data.regions.every((region) => region === '')) return undefined;
  return rankWithinRegions(results, registry, problems);
}

async function renderPage(
  { host, lang }: Session,
  format: PageFormat,
  { set, data }: ScoredFile,
  profile: Profile,
  beside: Beside | undefined,
): Promise<string> {
  const used = usedPart(set, data);
  if (format === 'json') {
    const { renderProfileJson } = await import('../render/profileJson.ts');
    return renderProfileJson(profile, { toolVersion: toolVersion(), beside, used });
  }
  const { MARKDOWN_PAGE, PAGE_WIDTH, renderProfile, textPage } = await import('../render/profileText.ts');
  const width = Math.min(host.width ?? PAGE_WIDTH, PAGE_WIDTH);
  const layout = format === 'md' ? MARKDOWN_PAGE : textPage(width);
  return renderProfile(profile, { lang, layout, beside, used });
}
