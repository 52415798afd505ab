/**
 * Computes an explanation's JSON again, knowing nothing of the program: only what the schema says the operations mean. And
 * reads printed sums as a person with a calculator does.
 */
// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes; its schema is checked elsewhere
export type Json = any;

/** What a rule made of its number. */
export function ruleValue({ of, top, bottom, hold, range, floor }: Json): number {
  const part = (numbers: number[]): number => {
    const terms = of === 'logarithms' ? numbers.map(Math.log) : numbers;
    if (of === 'product') return terms.reduce((product, x) => product * x, 1);
    return terms.length === 1 ? terms[0] : terms[0] - terms[1];
  };
  let share = bottom === undefined ? part(top) : part(top) / part(bottom);
  if (hold?.most !== undefined) share = Math.min(hold.most, share);
  if (hold?.least !== undefined) share = Math.max(hold.least, share);
  const value = range === undefined ? share : range.low + (range.high - range.low) * share;
  return floor === undefined ? value : Math.max(floor, value);
}

interface Result {
  value: number;
  points?: number;
  max?: number;
}

function combine({ operation, operands }: Json, max: number | undefined): Result {
  const list: { value: number; weight: number; points: number; max: number }[] = operands;
  const add = (term: (one: (typeof list)[number]) => number) => list.reduce((sum, one) => sum + term(one), 0);
  if (operation === 'best') {
    const points = Math.max(...list.map((one) => one.points));
    return { value: points / max!, points, max };
  }
  if (operation === 'pool' || (operation === 'view' && list[0].points !== undefined)) {
    const [points, own] = [add((one) => one.points), add((one) => one.max)];
    return { value: points / own, points, max: own };
  }
  const weights = add(({ weight }) => weight);
  const zero = list.some(({ value }) => Math.round(value * 1e9) <= 0);
  switch (operation) {
    case 'arithmetic':
    case 'view':
      return { value: add(({ weight, value }) => weight * value) / weights };
    case 'geometric':
      return {
        value: zero
          ? 0
          : list.reduce((product, { weight, value }) => product * value ** (weight / weights), 1),
      };
    case 'harmonic':
      return { value: zero ? 0 : weights / add(({ weight, value }) => weight / value) };
    case 'min':
      return { value: Math.min(...list.map(({ value }) => value)) };
    default:
      throw new Error(operation);
  }
}

/** A node's result from its arithmetic alone; undefined where it has none. */
export function resultOf(node: Json, scale: Json): Result | undefined {
  const { arithmetic, full } = node;
  if (arithmetic === undefined) return undefined;
  const own = (value: number, max = full): Result =>
    max === undefined ? { value } : { value, points: value * max, max };
  switch (arithmetic.operation) {
    case 'missing':
      return own(arithmetic.result, node.max);
    case 'given': {
      const { form, number, max } = arithmetic;
      if (form === 'points') return own(number / max, max);
      const value =
        form === 'percent' && scale !== undefined ? scale.low + (scale.high - scale.low) * number : number;
      return own(value, max);
    }
    case 'rule':
      return own(ruleValue(arithmetic.rule));
    case 'rescale':
      return { value: ruleValue(arithmetic.rule) };
    default:
      return combine(arithmetic, arithmetic.max);
  }
}

/** Every node of a document. */
export function nodesIn(document: Json): Json[] {
  const all = (node: Json): Json[] => [node, ...(node.children ?? []).flatMap(all)];
  return [...all(document.asked), ...document.above, ...(document.views ?? [])];
}

/** The value of a printed expression, in either language. */
export function evaluate(text: string): number {
  const tokens = text.match(/\d+(?:[.,]\d+)?|min|max|ln|[−+×÷^()]|[;,]/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at++;
    return true;
  };
  const list = (): number[] => {
    const found = [sum()];
    while (take(';') || take(',')) found.push(sum());
    if (!take(')')) throw new Error(`no end: ${text}`);
    return found;
  };
  const atom = (): number => {
    if (take('(')) return list()[0];
    if (take('−')) return -power();
    if (take('ln')) return Math.log(atom());
    const name = tokens[at++];
    if (name === 'min' || name === 'max') {
      if (!take('(')) throw new Error(`no list: ${text}`);
      return Math[name](...list());
    }
    if (name === undefined || !/^\d/.test(name)) throw new Error(`not read: ${text} at ${name}`);
    return Number(name.replace(',', '.'));
  };
  const power = (): number => {
    const base = atom();
    return take('^') ? base ** power() : base;
  };
  const product = (): number => {
    let value = power();
    for (;;) {
      if (take('×')) value *= power();
      else if (take('÷')) value /= power();
      else return value;
    }
  };
  const sum = (): number => {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('−')) value -= product();
      else return value;
    }
  };
  const value = sum();
  if (at < tokens.length) throw new Error(`not read to the end: ${text}`);
  return value;
}
