// What is known of an instance, a tab each. The tab and the step to which they are narrowed stand in the address.
import { h, show } from './dom.js';
import { at } from './instance-address.js';
import { decisionsTab } from './instance-decisions.js';
import { incidentsTab, jobsTab } from './instance-jobs.js';
import { operationsTab } from './instance-operations.js';
import { tasksTab } from './instance-tasks.js';
import { variablesTab } from './instance-variables.js';
import { activitiesTab, wayTab } from './instance-way.js';
import { say } from './words.js';

const TABS = [
  ['way', 'history-case.tab.way', wayTab],
  ['activities', 'history-case.tab.activities', activitiesTab],
  ['variables', 'history-case.tab.variables', variablesTab],
  ['tasks', 'history-case.tab.tasks', tasksTab],
  ['operations', 'history-case.tab.operations', operationsTab],
  ['decisions', 'history-case.tab.decisions', decisionsTab],
  ['jobs', 'history-case.tab.jobs', jobsTab],
  ['incidents', 'history-case.tab.incidents', incidentsTab],
];

/** Shows the tabs in the node, with the one that the address names. */
export const tabs = async (one, node, query) => {
  const [name, title, fill] = TABS.find(([each]) => each === query.tab) || TABS[0];
  const panel = h('section', { class: 'history-panel', 'aria-label': say(title) }, h('p', { role: 'status' }, say('history.loading')));
  show(node,
    h('nav', { 'aria-label': say('history-case.tabs') },
      h('ul', { class: 'nav nav-tabs' }, TABS.map(([each, label]) => h('li', { class: each === name ? 'active' : '' },
        h('a', { id: `history-tab-${each}`, href: at(one.id, { tab: each === TABS[0][0] ? null : each }), 'aria-current': each === name ? 'page' : null }, say(label)))))),
    panel);
  const draw = async () => show(panel, narrowed(one, query.step), await fill(one, narrowing(one, query.step), draw));
  await draw();
};

const narrowed = (one, step) => step && h('p', { class: 'history-narrowed' },
  say('history-case.narrowed', (one.model.steps.get(step) || { name: step }).name), ' ',
  h('a', { id: 'history-narrowed-all', href: at(one.id, { step: null }) }, say('history-case.step.show-all')));

/**
 * Says of the id of a step whether it is to be shown: the chosen one, and if that is a box, whatever lies in it. It has
 * {@code everything} where none is chosen, so that what belongs to no step is shown.
 */
const narrowing = (one, chosen) => {
  if (!chosen) {
    return Object.assign(() => true, { everything: true });
  }
  const within = id => {
    let around = id;
    while (around) {
      if (around === chosen) {
        return true;
      }
      around = one.model.steps.has(around) ? one.model.steps.get(around).parent : null;
    }
    return false;
  };
  return id => Boolean(id) && within(id.replace('#multiInstanceBody', ''));
};
