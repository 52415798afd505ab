/** Codes about accounts of what was lost (`dti gaps`). */
import type { Entry } from './entry.ts';

export const GAP_CODES = {
  'gaps/unbounded': {
    severity: 'error',
    usage: true,
    en: 'the values of {set} have no top (scale: unbounded), so nothing can be said to be lost',
    vi: 'giá trị của {set} không có mức cao nhất (scale: unbounded), nên không thể nói đã mất bao nhiêu',
    hint: {
      en: 'dti score DATA --level all --stats holds the values against mean and greatest value',
      vi: 'dti score TỆP --level all --stats đặt các giá trị bên trung bình và giá trị lớn nhất',
    },
  },
} satisfies Record<string, Entry>;
