// Decisions of the tables: found by whom they were about, what they said and when.
import { granted, history, Refused } from './api.js';
import { h, show } from './dom.js';
import { choice, day, form, text } from './fields.js';
import { moment } from './formats.js';
import { toDecision, toDecisions, toInstance } from './links.js';
import { pages, sortingOf } from './pages.js';
import { say } from './words.js';

/** The page {@code #/history/decisions}. */
export const decisionsPage = async (node, { api, query }) => {
  document.title = say('history.page-title', say('history.decisions'));
  await decisionSearch(node, api, query);
};

/** The same on a page of Cockpit's: what is searched for leads to the page of the plugin. */
export const decisionSearch = async (node, api, query) => {
  const results = h('div', { class: 'history-results' }, h('p', { role: 'status' }, say('history.loading')));
  show(node, h('section', {}, h('div', { class: 'inner' },
    h('header', {}, h('h1', { class: 'section-title' }, say('history.decisions'))),
    form(toDecisions, query, ['sort', 'order', 'definition'], await fields(api, query)),
    results)));
  try {
    const found = await history(api, 'decisions', query);
    show(results, pages(found, columns(), query, toDecisions, sortingOf(query, 'made'), say('history.decisions')));
  } catch (error) {
    if (!(error instanceof Refused && error.message)) {
      throw error;
    }
    show(results, h('p', { class: 'history-sentence', role: 'status' }, error.message));
  }
};

const fields = async (api, query) => {
  // who may see decisions only finds them without this list
  const choices = await history(api, 'choices').catch(() => ({ exchanges: [] }));
  return [
    text('q', say('history.field.q'), query),
    choice('exchange', say('history.field.exchange'), query, choices.exchanges.map(({ slug, title }) => [slug, title]), say('history.any')),
    choice('decision', say('history.field.decision'), query, Object.entries(granted.decisions), say('history.asked')),
    text('result', say('history.field.result'), query),
    day('from', say('history.field.from'), query),
    day('to', say('history.field.to'), query),
  ];
};

const columns = () => [
  { title: say('history.column.decision'), sort: 'decision', cell: row => h('a', { href: toDecision(row.id) }, row.decisionName) },
  { title: say('history.column.reference'), sort: 'reference', class: 'history-nowrap', cell: row => (row.isInstanceSeen && row.instance
    ? h('a', { href: toInstance(row.instance) }, row.reference || say('history.column.instance'))
    : row.reference || '') },
  { title: say('history.column.organisation'), sort: 'organisation', cell: row => row.organisation || '' },
  { title: say('history.column.exchange'), cell: row => row.exchanges.join(', ') },
  { title: say('history.column.result'), sort: 'result', cell: row => row.result || say('history.no-result') },
  { title: say('history.column.made'), sort: 'made', latestFirst: true, cell: row => moment(row.made) },
];

/** The tab on Cockpit's page of a decision definition: its latest decisions, and the way to all. */
export const decisionTab = async (node, { api, decisionDefinitionId, query }) => {
  const definition = decisionDefinitionId || (window.location.hash.match(/decision-definition\/([^/?]+)/) || [])[1];
  const found = await history(api, 'decisions', { definition: decodeURIComponent(definition || '') });
  const address = parameters => toDecisions({ ...parameters, definition: decodeURIComponent(definition || '') });
  show(node, pages(found, columns(), {}, address, sortingOf(query || {}, 'made'), say('history.decisions')));
};
