// What is counted of a process: a heat view on its diagram, how its instances ended, and how long they and each step took.
import { history } from './api.js';
import { diagram } from './diagram.js';
import { h, show, table } from './dom.js';
import { month, number, span } from './formats.js';
import { toDefinition, toProcess, toSearch } from './links.js';
import { outcomeText } from './search.js';
import { say } from './words.js';

/** The page {@code #/history/definition/{id}}. */
export const definitionPage = async (node, { api, params, query }) => {
  const all = query.versions === 'all';
  const counted = await history(api, `definitions/${encodeURIComponent(params.id)}/statistics`, { versions: query.versions });
  document.title = say('history.page-title', counted.name);
  const version = counted.versions.find(each => each.id === params.id);
  const drawing = h('div', {});
  show(node, h('section', {}, h('div', { class: 'inner' },
    h('header', {}, h('h1', { class: 'section-title' }, counted.name)),
    h('p', {}, versionLinks(counted, params.id, query), ' · ', h('a', { href: toProcess(params.id) }, say('history.running-now'))),
    h('div', { class: 'history-heat' }, heatChoice(params.id, query), drawing))),
  h('section', {}, h('div', { class: 'inner history-columns' },
    h('div', {}, h('h3', {}, say('history.outcomes')), outcomes(counted, params.id, all)),
    h('div', {}, h('h3', {}, say('history.months')), months(counted.months)))),
  h('section', {}, h('div', { class: 'inner' }, h('h3', {}, say('history.steps')),
    h('p', { class: 'history-sentence' }, say('history.steps-note')),
    steps(api, counted, params.id, query))));
  await diagram(drawing, api, params.id, viewer => heat(viewer, counted.steps, query.heat === 'time'));
  return version;
};

/** The tab on Cockpit's page of a definition. */
export const definitionTab = async (node, { api, processDefinitionId }) => {
  const counted = await history(api, `definitions/${encodeURIComponent(processDefinitionId)}/statistics`);
  const ended = counted.outcomes.filter(({ outcome }) => outcome !== 'running').reduce((sum, { instances }) => sum + instances, 0);
  show(node,
    h('p', {},
      h('a', { class: 'btn btn-default', href: toDefinition(processDefinitionId) }, say('history.heat')), ' ',
      h('a', { class: 'btn btn-default', href: toSearch({ definition: processDefinitionId, process: counted.process }) }, say('history.instances'))),
    h('p', {}, say('history.ended-count', ended)),
    h('div', { class: 'history-columns' },
      h('div', {}, h('h3', {}, say('history.outcomes')), outcomes(counted, processDefinitionId, false)),
      h('div', {}, h('h3', {}, say('history.months')), months(counted.months))));
};

const versionLinks = (counted, id, query) => [
  counted.versions.map(each => [
    h('a', { href: toDefinition(each.id, { heat: query.heat }), class: each.id === id && query.versions !== 'all' ? 'history-chosen' : '' },
      say('history.version-of', each.version, each.instances)), ' ']),
  counted.versions.length > 1 && h('a',
    { href: toDefinition(id, { versions: 'all', heat: query.heat }), class: query.versions === 'all' ? 'history-chosen' : '' },
    say('history.all-versions')),
];

const heatChoice = (id, query) => h('p', { class: 'history-heat-choice' },
  say('history.heat-by'), ' ',
  h('a', { href: toDefinition(id, { versions: query.versions }), class: query.heat === 'time' ? '' : 'history-chosen' }, say('history.heat-times')), ' ',
  h('a', { href: toDefinition(id, { versions: query.versions, heat: 'time' }), class: query.heat === 'time' ? 'history-chosen' : '' }, say('history.heat-waiting')));

/** Colours in seven degrees, each a class: what is never taken stays white. */
const heat = (viewer, steps, byTime) => {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const known = viewer.get('elementRegistry');
  const measure = step => (byTime ? step.total : step.times);
  const here = steps.filter(step => known.get(step.activity) && (step.times > 0 || step.waiting > 0));
  const most = Math.max(1, ...here.map(measure));
  here.forEach(step => {
    const degree = measure(step) === 0 ? 0 : 1 + Math.round(6 * Math.sqrt(measure(step) / most));
    canvas.addMarker(step.activity, `history-heat-${Math.min(7, degree)}`);
    overlays.add(step.activity, { position: { top: -10, left: -10 }, html: h('span', {
      class: 'badge history-times', title: say('history.badge', step.times, span(step.median), span(step.ninetieth), step.waiting),
    }, byTime ? span(step.median) : number(step.times)) });
    if (step.waiting > 0) {
      overlays.add(step.activity, { position: { top: -10, right: 12 }, html: h('span', {
        class: 'badge history-waiting', title: say('history.waiting-now', step.waiting),
      }, number(step.waiting)) });
    }
  });
};

const outcomes = (counted, id, all) => {
  const total = counted.outcomes.reduce((sum, { instances }) => sum + instances, 0);
  if (total === 0) {
    return h('p', { class: 'history-sentence' }, say('history.no-instance'));
  }
  return table([
    { title: say('history.column.outcome'), cell: row => h('a', {
      href: toSearch({ process: counted.process, definition: all ? '' : id, outcome: row.outcome }) }, outcomeText(row.outcome)) },
    { title: say('history.column.instances'), class: 'history-number', cell: row => number(row.instances) },
    { title: say('history.column.share'), cell: row => share(row.instances, total) },
  ], counted.outcomes, null, say('history.outcomes'));
};

/** As a number, and as the bar that the browser has for it. */
const share = (part, whole) => [h('meter', { class: 'history-bar', min: 0, max: whole, value: part }),
  ` ${(100 * part / whole).toLocaleString('en-GB', { maximumFractionDigits: 1 })} %`];

const spanColumns = () => [
  { title: say('history.column.median'), class: 'history-nowrap', cell: row => span(row.median) },
  { title: say('history.column.ninetieth'), class: 'history-nowrap', cell: row => span(row.ninetieth) },
];

const months = rows => (rows.length === 0
  ? h('p', { class: 'history-sentence' }, say('history.none-ended'))
  : h('div', { class: 'history-scroll' }, table([
    { title: say('history.column.month'), cell: row => month(row.month) },
    { title: say('history.column.ended-count'), class: 'history-number', cell: row => number(row.times) },
    ...spanColumns(),
  ], rows, null, say('history.months'))));

const steps = (api, counted, id, query) => {
  const taken = counted.steps.filter(step => step.times > 0 || step.waiting > 0)
    .sort((one, other) => other.total - one.total || other.times - one.times);
  if (taken.length === 0) {
    return h('p', { class: 'history-sentence' }, say('history.no-instance'));
  }
  return h('div', { class: 'history-scroll' }, table([
    { title: say('history.column.step'), cell: step => step.name || step.activity },
    { title: say('history.column.times'), class: 'history-number', cell: step => number(step.times) },
    { title: say('history.column.waiting'), class: 'history-number', cell: step => number(step.waiting) },
    ...spanColumns(),
    { title: say('history.column.total'), class: 'history-nowrap', cell: step => span(step.total) },
    { title: say('history.column.by-month'), cell: step => byMonth(api, id, step, query) },
  ], taken, null, say('history.steps')));
};

const byMonth = (api, id, step, query) => {
  const opened = h('details', { class: 'history-by-month', ontoggle: async () => {
    if (opened.open && !opened.dataset.asked) {
      opened.dataset.asked = 'true';
      const rows = await history(api, `definitions/${encodeURIComponent(id)}/steps/${encodeURIComponent(step.activity)}`, { versions: query.versions });
      opened.append(months(rows));
    }
  } }, h('summary', {}, say('history.show-months')));
  return opened;
};
