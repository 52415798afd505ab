/** What there is to say, in English; loaded when something is said (esbuild.config.mjs). */
import { wordingIn } from './wording.ts';

export const WORDING = wordingIn('en');
