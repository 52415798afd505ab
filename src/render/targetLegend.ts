/** What a target's short name stands for: its name, what it is measured by, who is responsible, and where that comes from. */
import type { Measured } from '../analyse/targets.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { TargetField, TargetOrigins } from '../model/targetPlan.ts';
import type { Lang } from '../rules/rule.ts';
import { type Word, word } from './moreWords.ts';
import { sayOrigin } from './origins.ts';

export function sayMeasured({ target, measure }: Measured, lang: Lang): string {
  const by =
    measure.kind === 'column'
      ? word('columnMeasure', lang, { header: measure.header.replace(/\s+/g, ' ') })
      : measure.form === 'raw'
        ? measure.code
        : `${measure.code}@${measure.form}`;
  const { responsible, origins } = target;
  return [
    `${target.id}: ${inLang(target.name, lang)}`,
    word('measuredBy', lang, { measure: by }),
    ...(responsible === undefined ? [] : [word('responsibleFor', lang, { who: inLang(responsible, lang) })]),
    ...sayOrigins(origins, lang),
  ].join('; ');
}

const FIELDS: [TargetField, Word][] = [
  ['name', 'nameOrigin'],
  ['goal', 'goalOrigin'],
  ['measure', 'measureOrigin'],
];

/** Fields of one origin and source are not repeated one by one where all are alike. */
function sayOrigins(origins: TargetOrigins, lang: Lang): string[] {
  const said = FIELDS.map(([field, label]) => ({ label, text: sayOrigin(origins[field], lang) }));
  if (said.every(({ text }) => text === said[0].text)) return [said[0].text];
  return said.map(({ label, text }) => word(label, lang, { origin: text }));
}
