/** The one catalogue of codes. Every code has a golden case under test/cases that shows it. */
import { ANNEX_CODES } from './annexCodes.ts';
import { CELL_CODES } from './cellCodes.ts';
import { COMPARE_CODES } from './compareCodes.ts';
import { CROSSWALK_CODES } from './crosswalkCodes.ts';
import { DATA_CODES } from './dataCodes.ts';
import type { Entry } from './entry.ts';
import { GAP_CODES } from './gapCodes.ts';
import { PLAN_CODES } from './planCodes.ts';
import { PLAN_DATA_CODES } from './planDataCodes.ts';
import { PROFILE_CODES } from './profileCodes.ts';
import { REACH_CODES } from './reachCodes.ts';
import { REVIEW_CODES } from './reviewCodes.ts';
import { RUN_CODES } from './runCodes.ts';
import { RUN_REPORT_CODES } from './runReportCodes.ts';
import { SET_CODES } from './setCodes.ts';
import { SET_RULE_CODES } from './setRuleCodes.ts';
import { SHEET_CODES } from './sheetCodes.ts';
import { SUMMARY_CODES } from './summaryCodes.ts';
import { TEMPLATE_CODES } from './templateCodes.ts';
import { UNIT_CODES } from './unitCodes.ts';
import { USAGE_CODES } from './usageCodes.ts';
import { VERSION_CODES } from './versionCodes.ts';
import { WHAT_IF_CODES } from './whatIfCodes.ts';
import { YAML_CODES } from './yamlCodes.ts';

export const CATALOGUE = {
  ...USAGE_CODES,
  ...YAML_CODES,
  ...SET_CODES,
  ...SET_RULE_CODES,
  ...DATA_CODES,
  ...CELL_CODES,
  ...SHEET_CODES,
  ...ANNEX_CODES,
  ...UNIT_CODES,
  ...TEMPLATE_CODES,
  ...VERSION_CODES,
  ...PLAN_CODES,
  ...PROFILE_CODES,
  ...PLAN_DATA_CODES,
  ...REVIEW_CODES,
  ...COMPARE_CODES,
  ...CROSSWALK_CODES,
  ...RUN_CODES,
  ...RUN_REPORT_CODES,
  ...SUMMARY_CODES,
  ...WHAT_IF_CODES,
  ...REACH_CODES,
  ...GAP_CODES,
} satisfies Record<string, Entry>;

export type Code = keyof typeof CATALOGUE;
