// What decision tables said in this case, and by which rules.
import { h } from './dom.js';
import { moment } from './formats.js';
import { list, rest, stepLink } from './instance-lists.js';
import { valueOf } from './instance-values.js';
import { toDecision } from './links.js';
import { say } from './words.js';

export const decisionsTab = async (one, shows, draw) => {
  const { decisions } = one.lists;
  await decisions.load();
  const columns = [
    { title: say('history-case.column.decision'), cell: row => h('strong', {}, h('a', { href: toDecision(row.id) }, row.decisionDefinitionName || row.decisionDefinitionKey)) },
    { title: say('history-case.column.when'), cell: row => moment(row.evaluationTime) },
    { title: say('history-case.column.step'), cell: row => stepLink(one, row.activityId) },
    { title: say('history-case.column.result'), cell: row => h('dl', { class: 'history-entered' }, row.outputs.map(output =>
      [h('dt', {}, output.clauseName || output.variableName), h('dd', {}, valueOf(output.value, output.type))])) },
    { title: say('history-case.column.rules'), cell: row => [...new Set(row.outputs.map(output => output.ruleId).filter(Boolean))].length },
  ];
  const rows = decisions.rows.filter(row => shows(row.activityId));
  return [list(say('history-case.decisions.caption'), columns, rows, say('history-case.none.decisions')), rest(decisions, draw)];
};
