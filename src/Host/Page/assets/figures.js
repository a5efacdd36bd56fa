// Numbers, units and dates as people read them.

const PREFIXES = [[1e18, 'E'], [1e15, 'P'], [1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'k'], [1, ''], [1e-3, 'm'], [1e-6, 'µ']];
const PREFIXED = new Set(['W', 'Wh', 'Wp', 'J', 'g', 't', 'B']);

/** What a unit is without its prefix: kWh is 1,000 Wh, t is 1,000,000 g. */
const BASES = {
  kW: ['W', 1e3], MW: ['W', 1e6], GW: ['W', 1e9], kWh: ['Wh', 1e3], MWh: ['Wh', 1e6], GWh: ['Wh', 1e9],
  kWp: ['Wp', 1e3],
};

export function number(value, digits = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) return value.toExponential(digits - 1);
  const decimals = size === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: Math.min(decimals, 8) }).format(value);
}

/** Scale and word for a size: the prefix goes on the unit where it has one, else it stands by itself. */
function scaleOf(size, unit) {
  const [head, ...tail] = unit.split('/');
  const per = tail.length ? `/${tail.join('/')}` : '';
  const [base, factor] = BASES[head] ?? [head === '1' ? '' : head, 1];
  const isPrefixed = PREFIXED.has(base);
  const scaled = size * factor;
  if (!Number.isFinite(scaled) || (isPrefixed ? base === 't' && scaled < 1 : scaled < 1e4)) return { factor: 1, word: base + per };
  const [scale, prefix] = scaled === 0 ? [1, ''] : PREFIXES.find(([least]) => scaled >= least) ?? PREFIXES.at(-1);
  return { factor: factor / scale, word: `${prefix}${!isPrefixed && prefix && base ? ' ' : ''}${base}${per}` };
}

const join = (words, unit) => (unit === '' || unit.startsWith('/') ? words + unit : `${words} ${unit}`);

/** A value with its unit: SI prefix by magnitude, per cent for shares, money with the year of its prices. */
export function quantity(value, unit, digits = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const { factor, word } = scaleOf(Math.abs(value), unit);
  return join(number(value * factor, digits), word);
}

/** Ticks of an axis: one scale for all, and as many digits as their distance needs. */
export function ticks(values, unit) {
  const { factor, word } = scaleOf(Math.max(...values.map(Math.abs), 0), unit);
  const scaled = values.map((value) => value * factor);
  const step = scaled.length > 1 ? Math.abs(scaled[1] - scaled[0]) : 1;
  let decimals = 0;
  while (decimals < 8 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6 * step * 10 ** decimals) decimals++;
  const format = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return scaled.map((value) => join(format.format(value), word));
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
