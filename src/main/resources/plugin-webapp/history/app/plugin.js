// What Cockpit does not show in its free edition: finished cases, who decided them, and the way they took.
// Cockpit loads this file; whoever may read no history gets an empty list, and sees nothing of it.
import { dashboard } from './dashboard.js';
import { decision, decisionInstanceTab } from './decision.js';
import { decisionList } from './decision-list.js';
import { decisionsPage, decisionTab } from './decisions.js';
import { definitionPage, definitionTab } from './definition.js';
import { formerAddress, instance, instanceTab } from './instance.js';
import { learn, say } from './words.js';
import { begin } from './api.js';
import { instanceView, navigation, point, route } from './points.js';
import { search } from './search.js';

const plugins = () => [
  // an address is taken by the first that fits
  route('/history', search),
  route('/history/decisions', decisionsPage),
  route('/history/decision/:id', decision),
  route('/history/definition/:id', definitionPage),
  route('/history/:id', instance),
  route('/process-instance/:id/history', formerAddress),
  instanceView(say('history.tab')),
  navigation('#/history', say('history.navigation')),
  point('cockpit.dashboard', dashboard),
  point('cockpit.decisions.dashboard', decisionList, { priority: 50 }),
  point('cockpit.processDefinition.runtime.tab', definitionTab, { label: say('history.tab'), priority: 5 }),
  point('cockpit.processInstance.runtime.tab', instanceTab, { label: say('history.tab'), priority: 15 }),
  point('cockpit.decisionInstance.tab', decisionInstanceTab, { label: say('history.tab'), priority: 5 }),
  point('cockpit.decisionDefinition.tab', decisionTab, { label: say('history.tab'), priority: 5 }),
];

const start = await begin();
document.documentElement.classList.toggle('history-reads-only', !(start && start.repairs));
learn(start ? start.words : {});

export default start ? plugins() : [];
