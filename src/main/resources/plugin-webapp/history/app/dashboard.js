// On the dashboard: what has ended last, and the search for all the rest.
import { granted, history } from './api.js';
import { h, show, table } from './dom.js';
import { form, text } from './fields.js';
import { toDecisions, toSearch } from './links.js';
import { columns } from './search.js';
import { say } from './words.js';

const SHOWN = 5;

export const dashboard = async (node, { api }) => {
  if (Object.keys(granted.processes).length === 0) {
    show(node, h('h3', {}, say('history.title')), h('p', {}, h('a', { href: toDecisions({}) }, say('history.decisions'))));
    return;
  }
  const [found, choices] = await Promise.all([history(api, 'instances', { state: 'ended', sort: 'ended', order: 'desc' }), history(api, 'choices')]);
  const latest = columns(choices).map(column => ({ ...column, sort: undefined }));
  show(node,
    h('h3', {}, say('history.title')),
    form(toSearch, {}, [], [text('q', say('history.field.q'), {})]),
    found.total === 0
      ? h('p', { class: 'history-sentence' }, say('history.none-ended'))
      : [
        h('h4', {}, say('history.ended-last')),
        h('div', { class: 'history-scroll' }, table(latest, found.rows.slice(0, SHOWN), null, say('history.ended-last'))),
        h('p', {},
          h('a', { href: toSearch({ state: 'ended', sort: 'ended', order: 'desc' }) }, say('history.all-ended', found.total)), ' · ',
          h('a', { href: toSearch({}) }, say('history.all')), ' · ',
          h('a', { href: toDecisions({}) }, say('history.decisions'))),
      ]);
};
