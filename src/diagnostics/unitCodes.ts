/** Codes about registries of units, and about names that are looked up in them. */
import type { Entry } from './entry.ts';

export const UNIT_CODES = {
  'usage/unknown-registry': {
    severity: 'error',
    usage: true,
    en: 'no registry of units is called "{registry}"',
    vi: 'không có danh mục đơn vị nào tên "{registry}"',
    hint: {
      en: '[[did you mean {near}? ]]known: {known}; or give the path of a YAML file',
      vi: '[[có phải {near}? ]]các danh mục đã có: {known}; hoặc ghi đường dẫn tệp YAML',
    },
  },
  'usage/ambiguous-registry': {
    severity: 'error',
    usage: true,
    en: 'several registries know the names of this file equally well: {registries}',
    vi: 'có nhiều danh mục biết các tên trong tệp này như nhau: {registries}',
    hint: { en: 'choose one: {lines}', vi: 'chọn một: {lines}' },
  },
  'usage/no-registry-fits': {
    severity: 'error',
    usage: true,
    en: 'no known registry has any of the names of this file',
    vi: 'không danh mục nào có tên nào trong tệp này',
    hint: {
      en: 'say which one is meant: --units ID or --units FILE.yaml; known: {known}',
      vi: 'hãy nói rõ danh mục nào: --units MÃ hoặc --units TỆP.yaml; đã có: {known}',
    },
  },
  'note/units-guessed': {
    severity: 'note',
    en: 'names compared with {registry} (it knows {known} of {of}; --units chooses another)',
    vi: 'đối chiếu tên với {registry} (biết {known} trên {of}; dùng --units để chọn danh mục khác)',
  },
  'units/unknown-name': {
    severity: 'error',
    en: '{unit} is not in the registry {registry}',
    vi: '{unit} không có trong danh mục {registry}',
    hint: {
      en: '[[nearest: {near}; ]]correct the name, or add it to a registry of your own',
      vi: '[[gần nhất: {near}; ]]sửa tên, hoặc thêm vào danh mục riêng',
    },
  },
  'units/claimed-twice': {
    severity: 'error',
    en: '"{text}" stands for {unit} here and for {other} on line {line}',
    vi: '"{text}" ở đây chỉ {unit}, nhưng ở dòng {line} chỉ {other}',
    hint: {
      en: 'a name, code or alias belongs to one unit; case, dashes, full stops and "TP." for "Thành phố" make no difference',
      vi: 'mỗi tên, mã hay tên khác chỉ thuộc một đơn vị; hoa thường, gạch nối, dấu chấm và "TP." thay "Thành phố" không phân biệt',
    },
  },
  'units/unknown-region': {
    severity: 'error',
    en: '"{text}" is none of the regions this file declares',
    vi: '"{text}" không phải vùng nào khai trong tệp này',
    hint: {
      en: '[[did you mean "{near}"? ]]regions: {known}; or add it to regions',
      vi: '[[có phải "{near}"? ]]các vùng: {known}; hoặc thêm vào regions',
    },
  },
  'units/unknown-block': {
    severity: 'error',
    en: '"{text}" is none of the blocks this file declares',
    vi: '"{text}" không phải khối nào khai trong tệp này',
    hint: {
      en: '[[did you mean "{near}"? ]]blocks: {known}; or add it to blocks',
      vi: '[[có phải "{near}"? ]]các khối: {known}; hoặc thêm vào blocks',
    },
  },
  'units/division-twice': {
    severity: 'error',
    en: '"{text}" is already a name of {other}',
    vi: '"{text}" đã là tên của {other}',
    hint: { en: 'declare each region or block once', vi: 'mỗi vùng hoặc khối chỉ khai một lần' },
  },
  'units/years-reversed': {
    severity: 'error',
    en: 'these years end ({to}) before they begin ({from})',
    vi: 'khoảng năm này kết thúc ({to}) trước khi bắt đầu ({from})',
    hint: {
      en: 'from is the first year measured, to the last one',
      vi: 'from là năm đo lường đầu tiên, to là năm cuối cùng',
    },
  },
  'units/unknown-registry': {
    severity: 'error',
    en: 'the successors are said to be in "{registry}", and there is no such registry',
    vi: 'đơn vị kế thừa được ghi là thuộc "{registry}", nhưng không có danh mục này',
    hint: {
      en: 'known: {known}; or the path of a YAML file; or leave successors-in out where they are in this file',
      vi: 'đã có: {known}; hoặc đường dẫn tệp YAML; hoặc bỏ successors-in nếu chúng ở ngay tệp này',
    },
  },
  'units/unknown-successor': {
    severity: 'error',
    en: '{unit} is succeeded by "{text}", which is no unit of {registry}',
    vi: '{unit} được kế thừa bởi "{text}", nhưng {registry} không có đơn vị này',
    hint: {
      en: '[[nearest: {near}; ]]name a unit of that registry, or say in successors-in which registry is meant',
      vi: '[[gần nhất: {near}; ]]ghi một đơn vị của danh mục đó, hoặc ghi ở successors-in danh mục nào',
    },
  },
  'units/successor-cycle': {
    severity: 'error',
    en: 'these units succeed each other in a circle: {chain}',
    vi: 'các đơn vị kế thừa nhau thành vòng: {chain}',
    hint: {
      en: 'the last unit of a chain has no successor',
      vi: 'đơn vị cuối của chuỗi không có đơn vị kế thừa',
    },
  },
  'usage/no-regions': {
    severity: 'error',
    usage: true,
    en: 'no unit of this file has a region, so there is no rank inside one',
    vi: 'không đơn vị nào trong tệp có vùng, nên không có hạng trong vùng',
    hint: {
      en: 'add a column "region" (or "vùng"), or name a registry that has regions: --units ID',
      vi: 'thêm cột "vùng" (hoặc "region"), hoặc dùng danh mục có ghi vùng: --units MÃ',
    },
  },
  'note/regions-editorial': {
    severity: 'note',
    en: 'the regions are those of {registry}, where they are editorial',
    vi: 'các vùng lấy theo {registry}, ở đó phần vùng là biên tập',
  },
  'note/no-region': {
    severity: 'note',
    en: 'units without a region, and so without a rank inside one ({count}): {units}',
    vi: 'các đơn vị không có vùng, nên không có hạng trong vùng ({count}): {units}',
  },
  'data/region-differs': {
    severity: 'warning',
    en: 'the file puts {unit} into the region "{value}", the registry into "{listed}"',
    vi: 'tệp xếp {unit} vào vùng "{value}", danh mục xếp vào "{listed}"',
    hint: { en: 'the file is followed', vi: 'theo tệp' },
  },
  'data/unit-outside-years': {
    severity: 'warning',
    strict: true,
    en: '{unit} in {registry} stands for years[[ from {from}]][[ until {to}]], the file says {year}',
    vi: '{unit} trong {registry} chỉ dùng cho các năm[[ từ {from}]][[ đến {to}]], tệp ghi {year}',
    hint: {
      en: 'the year is the one measured[[; it was succeeded by {successors}]][[, in {in}]]',
      vi: 'năm là năm đo lường[[; đơn vị kế thừa là {successors}]][[, trong {in}]]',
    },
  },
} satisfies Record<string, Entry>;
