// Numbers, units and dates as people read them.

const PREFIXES = [[1e18, 'E'], [1e15, 'P'], [1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'k'], [1, ''], [1e-3, 'm'], [1e-6, 'µ']];
const PREFIXED = new Set(['W', 'Wh', 'J', 'g', 'B', 'FLOP/s']);

/** What a unit is without its prefix: kWh is 1,000 Wh, t is 1,000,000 g. */
const BASES = {
  kW: ['W', 1e3], MW: ['W', 1e6], GW: ['W', 1e9], kWh: ['Wh', 1e3], MWh: ['Wh', 1e6], GWh: ['Wh', 1e9], t: ['t', 1],
  kWp: ['Wp', 1e3],
};

export function number(value, digits = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) return value.toExponential(digits - 1);
  const decimals = size === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: Math.min(decimals, 8) }).format(value);
}

/** A value with its unit: SI prefix by magnitude, per cent for shares, money with the year of its prices. */
export function quantity(value, unit, digits = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const [head, ...tail] = unit.split('/');
  const per = tail.length ? `/${tail.join('/')}` : '';
  if (unit === '1' || unit === '') return number(value, digits);
  const [base, factor] = BASES[head] ?? [head, 1];
  const size = Math.abs(value * factor);
  const isPrefixed = PREFIXED.has(base) || BASES[head] || size >= 1e4;
  if (!isPrefixed || size === 0) return `${number(value, digits)} ${unit}`;
  const [scale, prefix] = PREFIXES.find(([least]) => size >= least) ?? PREFIXES.at(-1);
  const word = base === 't' || !PREFIXED.has(base) ? `${prefix ? prefix + ' ' : ''}${base}`.replace(/^(\S+) t$/, '$1t') : prefix + base;
  return `${number(value * factor / scale, digits)} ${word}${per}`;
}

/** A unit in words: USD2025 is US dollars of 2025. */
export const unitName = (unit) => unit.replace(/^([A-Z]{3})(\d{4})/, '$1 ($2)');

export const simDate = (from, micros, zone) => date(new Date(Date.parse(`${from}T00:00:00Z`) + micros / 1000), zone);

export function date(at, zone) {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'medium', timeStyle: 'short', timeZone: zone === 'browser' ? undefined : 'UTC',
  }).format(at);
}

export function speed(value) {
  if (!value) return '–';
  const units = [[31557600, 'yr'], [86400, 'd'], [3600, 'h'], [60, 'min']];
  const found = units.find(([seconds]) => value >= seconds);
  return found ? `${number(value / found[0], 3)} ${found[1]}/s` : `${number(value, 3)}×`;
}
