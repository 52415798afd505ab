/** What there is to say, in Vietnamese; loaded when something is said (esbuild.config.mjs). */
import { wordingIn } from './wording.ts';

export const WORDING = wordingIn('vi');
