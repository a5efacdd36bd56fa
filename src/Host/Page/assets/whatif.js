// What if: a change, and how the run goes on with and without it, each with the band of an ensemble.

import * as api from './api.js';
import { say } from './words.js';
import { Chart } from './chart.js';
import { number } from './figures.js';

let seen = null, charts = [];

/** Asks how both sides go on; the same question is not asked twice while the run stands. */
export async function study(run, series, { set, until, members }) {
  const query = new URLSearchParams({ name: series.join(',') });
  for (const change of set) query.append('set', change);
  if (until) query.set('until', until);
  if (members) query.set('members', members);
  const asked = `${run.id}?${query}`;
  if (seen?.asked !== asked) seen = { asked, found: await api.get(`${api.run(run.id)}/what-if?${query}`) };
  return seen.found;
}

/** What the band is of and what it cost, in words. */
export function told(found) {
  const cost = say('bandCost', number(found.members), number(found.simulatedYears, 3), number(found.seconds, 2));
  if (!found.isUncertain) return `${say('bandNone')} ${cost}`;
  return [found.varied ? say('bandNumbers', number(found.varied), number(found.held)) : say('bandChance'), cost,
    found.members < found.asked && say('bandCut', number(found.asked)), found.isShortened && say('bandShort', found.until.slice(0, 10)), found.failed && say('bandFailed', number(found.failed))].filter(Boolean).join(' ');
}

/** The bands of one series; none where nothing is uncertain. */
export function bands(found, name, run, branch) {
  const one = found.series.find((series) => series.name === name);
  if (!one || !found.isUncertain) return [];
  return [[run, one.run], [branch, one.branch]].map(([of, curve]) => ({ run: of, times: one.times, low: curve.low, high: curve.high }));
}

/** Draws both curves of every series into a place. */
export function draw(host, found, run, zone) {
  for (const chart of charts) chart.remove();
  const sides = [{ id: run.id, from: run.from }, { id: say('branchName'), from: run.from }];
  charts = found.series.map((one) => {
    const chart = new Chart(host, { name: one.name, runs: [], align: 'date', zone });
    chart.show([one.run, one.branch].map((curve, i) => ({ run: sides[i], times: one.times, values: curve.stated, unit: one.unit })), bands(found, one.name, ...sides));
    return chart;
  });
}
