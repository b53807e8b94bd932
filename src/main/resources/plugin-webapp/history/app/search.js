// All instances, finished and running: found, sorted and paged by the server.
import { granted, history, Refused } from './api.js';
import { h, show } from './dom.js';
import { choice, day, form, text } from './fields.js';
import { moment, span } from './formats.js';
import { toInstance, toSearch } from './links.js';
import { pages, sortingOf } from './pages.js';
import { find, keys, say } from './words.js';

/** The page {@code #/history}. */
export const search = async (node, { api, query }) => {
  document.title = say('history.page-title', say('history.title'));
  const results = h('div', { class: 'history-results' }, h('p', { role: 'status' }, say('history.loading')));
  const choices = await history(api, 'choices');
  show(node, h('section', {}, h('div', { class: 'inner' },
    h('header', {}, h('h1', { class: 'section-title' }, say('history.all'))),
    form(toSearch, query, ['sort', 'order', 'definition'], fields(query, choices)),
    results)));
  try {
    const found = await history(api, 'instances', query);
    show(results, pages(found, columns(choices), query, toSearch, sortingOf(query, 'started'), say('history.all')));
  } catch (error) {
    if (!(error instanceof Refused && error.message)) {
      throw error;
    }
    show(results, h('p', { class: 'history-sentence', role: 'status' }, error.message));
  }
};

const fields = (query, choices) => [
  text('q', say('history.field.q'), query),
  choice('exchange', say('history.field.exchange'), query, choices.exchanges.map(({ slug, title }) => [slug, title]), say('history.any')),
  choice('process', say('history.field.process'), query, Object.entries(granted.processes), say('history.any')),
  choice('outcome', say('history.field.outcome'), query, outcomes(), say('history.any')),
  choice('state', say('history.field.state'), query,
    [['ended', say('history.state.ended')], ['running', say('history.state.running')]], say('history.state.all')),
  choice('decided', say('history.field.decided'), query, choices.deciders.map(decider => [decider, decider]), say('history.anybody')),
  choice('when', say('history.field.when'), query, [['started', say('history.when.started')], ['ended', say('history.when.ended')]]),
  day('from', say('history.field.from'), query),
  day('to', say('history.field.to'), query),
];

const outcomes = () => keys('history.outcome.')
  .map(key => [key.slice('history.outcome.'.length), say(key)])
  .sort(([, one], [, other]) => one.localeCompare(other));

export const outcomeText = outcome => find(`history.outcome.${outcome}`, outcome);

/** How an instance ended, or where it stands. */
export const outcomeCell = row => (row.ended
  ? h('span', { class: `history-outcome history-outcome-${row.outcome}` }, outcomeText(row.outcome))
  : h('span', { class: 'history-outcome history-outcome-running' },
    row.standsAt.length > 0 ? say('history.stands-at', row.standsAt.join(', ')) : outcomeText('running')));

/** What people call it: its reference, or what else it is found by. */
export const shownReference = row => row.reference || row.businessKey || row.processName;

export const columns = choices => {
  const titles = Object.fromEntries((choices ? choices.exchanges : []).map(({ slug, title }) => [slug, title]));
  return [
    { title: say('history.column.reference'), sort: 'reference', class: 'history-nowrap',
      cell: row => h('a', { href: toInstance(row.id) }, shownReference(row)) },
    { title: say('history.column.organisation'), sort: 'organisation', cell: row => row.organisation || '' },
    { title: say('history.column.exchange'), sort: 'exchange', cell: row => row.exchanges.map(slug => titles[slug] || slug).join(', ') },
    { title: say('history.column.process'), sort: 'process', cell: row => say('history.version', row.processName, row.version) },
    { title: say('history.column.outcome'), sort: 'outcome', cell: outcomeCell },
    { title: say('history.column.started'), sort: 'started', latestFirst: true, cell: row => moment(row.started) },
    { title: say('history.column.ended'), sort: 'ended', latestFirst: true, cell: row => moment(row.ended) },
    { title: say('history.column.duration'), sort: 'duration', latestFirst: true, class: 'history-nowrap', cell: row => span(row.milliseconds) },
    { title: say('history.column.deciders'), cell: row => row.deciders.join(', ') },
  ];
};
