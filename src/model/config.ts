/** `dti.config.yaml`: what a folder's runs have in common. Flags win over it. */
import type { Z } from '../rules/rule.ts';

export interface Config {
  /** The default set: an id, or a path relative to the configuration. */
  set?: string;
  /** Folders of own sets, relative to the configuration. */
  sets?: string[];
  /** The registry for sets that name none: an id, or a path relative to the configuration. */
  units?: string;
  lang?: 'vi' | 'en';
  decimal?: '.' | ',';
}

export const CONFIG_NAME = 'dti.config.yaml';

export function configSchema(z: Z) {
  return z.strictObject({
    set: z.string().optional(),
    sets: z.array(z.string()).optional(),
    units: z.string().optional(),
    lang: z.enum(['vi', 'en']).optional(),
    decimal: z.enum(['.', ',']).optional(),
  });
}
