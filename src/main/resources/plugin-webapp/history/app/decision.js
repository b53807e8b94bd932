// One decision as it was made: what it was asked, the table of that day, the rules that fired, and what it answered.
import { engine } from './api.js';
import { decisionsOf } from './dmn.js';
import { h, show } from './dom.js';
import { moment } from './formats.js';
import { orNothing } from './instance-data.js';
import { valueOf } from './instance-values.js';
import { toDecision, toDecisionDefinition, toDecisions, toInstance } from './links.js';
import { say } from './words.js';

/** The page {@code #/history/decision/{decisionInstanceId}}. */
export const decision = async (node, { api, params }) => {
  const found = await engine(api, `history/decision-instance/${encodeURIComponent(params.id)}`,
    { includeInputs: true, includeOutputs: true, disableCustomObjectDeserialization: true })
    .catch(error => (error.status === 404 || error.status === 403 ? null : Promise.reject(error)));
  if (!found) {
    show(node, h('h3', {}, say('history-case.title')), h('p', { class: 'history-sentence', role: 'status' }, say('history-case.decision.unknown')));
    return;
  }
  const [definition, xml, together, caller, steps] = await Promise.all([
    orNothing(engine(api, `decision-definition/${encodeURIComponent(found.decisionDefinitionId)}`)),
    orNothing(engine(api, `decision-definition/${encodeURIComponent(found.decisionDefinitionId)}/xml`)),
    orNothing(engine(api, 'history/decision-instance', { rootDecisionInstanceId: found.rootDecisionInstanceId || found.id, maxResults: 200,
      disableCustomObjectDeserialization: true, includeOutputs: true })),
    found.processInstanceId && orNothing(engine(api, `history/process-instance/${found.processInstanceId}`)),
    found.activityInstanceId && orNothing(engine(api, 'history/activity-instance', { activityInstanceId: found.activityInstanceId, maxResults: 1 })),
  ]);
  const step = steps && steps[0] ? steps[0].activityName : found.activityId;
  const decisions = xml ? decisionsOf(xml.dmnXml) : new Map();
  const written = decisions.get(found.decisionDefinitionKey) || null;
  const title = found.decisionDefinitionName || found.decisionDefinitionKey;
  document.title = `${title} | ${say('history-case.title')}`;
  show(node,
    h('div', { class: 'history-head' },
      h('ol', { class: 'history-crumbs' },
        h('li', {}, h('a', { href: toDecisions() }, say('history-case.decision.all'))),
        caller && h('li', {}, h('a', { href: toInstance(caller.id) }, `${caller.processDefinitionName} ${caller.businessKey || ''}`.trim())),
        h('li', { 'aria-current': 'page' }, title)),
      h('h3', {}, title, caller && caller.businessKey && [' ', h('small', {}, caller.businessKey)]),
      written && written.description && h('p', { class: 'history-description' }, written.description)),
    h('div', { class: 'history-columns' }, facts(found, definition, xml, caller, step), requirements(found, together || [], decisions)),
    h('h4', {}, say('history-case.decision.asked')),
    inputs(found, written),
    h('h4', {}, say('history-case.decision.answered')),
    outputs(found),
    written && written.table && [h('h4', {}, say('history-case.decision.table')), tableOf(written.table, found)],
    written && written.literal && [h('h4', {}, say('history-case.decision.literal')), h('pre', { class: 'history-value' }, written.literal.text)],
    !written && h('p', { class: 'history-sentence' }, say('history-case.decision.no-model')));
};

/** On Cockpit's own page of a decision that was made: the way to this one. */
export const decisionInstanceTab = async (node, { decisionInstanceId }) => {
  show(node, h('p', { class: 'history-sentence' },
    h('a', { class: 'btn btn-default', href: toDecision(decisionInstanceId) }, say('history-case.open')), ' ', say('history-case.decision.open-hint')));
};

const facts = (found, definition, xml, caller, step) => h('dl', { class: 'history-facts' },
  fact(say('history-case.column.when'), moment(found.evaluationTime)),
  fact(say('history-case.decision.version'), [
    h('a', { href: toDecisionDefinition(found.decisionDefinitionId) },
      definition ? say('history-case.head.version', definition.name || definition.key, definition.version) : found.decisionDefinitionKey),
    definition && definition.versionTag ? `, ${say('history-case.head.tag', definition.versionTag)}` : '', ' ',
    xml && download(xml.dmnXml, `${found.decisionDefinitionKey}-${definition ? definition.version : ''}.dmn`)]),
  found.processInstanceId && fact(say('history-case.decision.asked-by'), caller
    ? h('a', { href: `${toInstance(caller.id)}?step=${encodeURIComponent(found.activityId)}` },
      `${caller.processDefinitionName} ${caller.businessKey || ''}`.trim(), `, ${step}`)
    : say('history-case.related.caller-gone', found.processInstanceId)),
  found.userId && fact(say('history-case.column.who'), found.userId),
  fact(say('history-case.column.id'), h('code', {}, found.id)));

const fact = (name, value) => [h('dt', {}, name), h('dd', {}, value)];

const download = (xml, name) => h('button', { type: 'button', class: 'btn btn-default btn-xs', onclick: () => {
  const address = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
} }, say('history-case.decision.download'));

/** The decision at the top, and those that it rests on; each that was made then is a link. */
const requirements = (found, together, decisions) => {
  if (together.length < 2) {
    return null;
  }
  const made = new Map(together.map(each => [each.decisionDefinitionKey, each]));
  const top = together.find(each => !each.rootDecisionInstanceId) || found;
  const item = (key, seen) => {
    const each = made.get(key);
    const written = decisions.get(key);
    const below = written ? written.requires.filter(one => !seen.has(one)) : [];
    const name = (written || { name: (each || {}).decisionDefinitionName || key }).name;
    return h('li', {},
      each ? h('a', { href: toDecision(each.id), 'aria-current': each.id === found.id ? 'true' : null }, name) : name,
      each && each.id !== found.id && each.outputs.length > 0 && h('span', { class: 'history-small' }, ` ${each.outputs
        .filter(output => typeof output.value !== 'object' && String(output.value).length < 60).map(output => output.value).join(', ')}`),
      below.length > 0 && h('ul', {}, below.map(one => item(one, new Set([...seen, one])))));
  };
  return h('nav', { 'aria-label': say('history-case.decision.requirements') },
    h('h4', {}, say('history-case.decision.requirements')),
    h('ul', { class: 'history-related' }, item(top.decisionDefinitionKey, new Set([top.decisionDefinitionKey]))));
};

const inputs = (found, written) => {
  const asked = written && written.table ? written.table.inputs : [];
  const expression = id => (asked.find(each => each.id === id) || {}).expression;
  return found.inputs.length === 0
    ? h('p', { class: 'history-sentence' }, say('history-case.decision.no-inputs'))
    : plainTable(say('history-case.decision.asked'), [say('history-case.column.question'), say('history-case.column.expression'), say('history-case.column.value')],
      sorted(found.inputs, asked).map(each => [h('strong', {}, each.clauseName || each.clauseId), h('code', {}, expression(each.clauseId) || ''), valueOf(each.value, each.type)]));
};

const outputs = found => (found.outputs.length === 0
  ? h('p', { class: 'history-sentence' }, say('history-case.decision.no-outputs'))
  : plainTable(say('history-case.decision.answered'), [say('history-case.column.answer'), say('history-case.column.variable'), say('history-case.column.value')],
    [...found.outputs].sort((one, other) => (one.ruleOrder || 0) - (other.ruleOrder || 0))
      .map(each => [h('strong', {}, each.clauseName || each.clauseId || say('history-case.column.result')), h('code', {}, each.variableName || ''), valueOf(each.value, each.type)])));

/** In the order of the table. */
const sorted = (values, columns) => {
  const place = new Map(columns.map((column, index) => [column.id, index]));
  return [...values].sort((one, other) => (place.get(one.clauseId) ?? 99) - (place.get(other.clauseId) ?? 99));
};

const plainTable = (caption, titles, rows) => h('div', { class: 'history-scroll' }, h('table', { class: 'cam-table history-table' },
  h('caption', { class: 'sr-only' }, caption),
  h('thead', {}, h('tr', {}, titles.map(title => h('th', { scope: 'col' }, title)))),
  h('tbody', {}, rows.map(row => h('tr', {}, row.map(cell => h('td', {}, cell)))))));

const POLICIES = {
  UNIQUE: 'history-case.policy.unique',
  FIRST: 'history-case.policy.first',
  ANY: 'history-case.policy.any',
  COLLECT: 'history-case.policy.collect',
  'RULE ORDER': 'history-case.policy.rule-order',
};

const tableOf = (written, found) => {
  const fired = new Map(found.outputs.filter(each => each.ruleId).map(each => [each.ruleId, each.ruleOrder]));
  const policy = POLICIES[written.hitPolicy] ? say(POLICIES[written.hitPolicy]) : written.hitPolicy;
  const answer = (ruleId, column) => found.outputs.find(each => each.ruleId === ruleId && each.clauseId === column.id);
  const asked = column => found.inputs.find(each => each.clauseId === column.id);
  return [
    h('p', {}, policy, written.aggregation && ` (${written.aggregation})`, ' ',
      h('strong', {}, fired.size === 0 ? say('history-case.decision.none-fired') : say('history-case.decision.fired-count', fired.size))),
    h('div', { class: 'history-scroll' }, h('table', { class: 'cam-table history-table history-rules' },
      h('caption', { class: 'sr-only' }, say('history-case.decision.table-caption')),
      h('thead', {},
        h('tr', {},
          h('th', { scope: 'col', rowspan: 2 }, say('history-case.column.rule')),
          h('th', { scope: 'colgroup', colspan: Math.max(1, written.inputs.length) }, say('history-case.decision.if')),
          h('th', { scope: 'colgroup', colspan: Math.max(1, written.outputs.length) }, say('history-case.decision.then')),
          h('th', { scope: 'col', rowspan: 2 }, say('history-case.column.annotation'))),
        h('tr', {},
          written.inputs.map(column => h('th', { scope: 'col' }, column.label,
            asked(column) && h('div', { class: 'history-asked' }, say('history-case.decision.was'), ' ', valueOf(asked(column).value, asked(column).type)))),
          written.outputs.map(column => h('th', { scope: 'col' }, column.label)))),
      h('tbody', {}, written.rules.map((rule, index) => h('tr', { class: fired.has(rule.id) ? 'history-fired' : '', 'data-rule': rule.id },
        h('th', { scope: 'row' }, index + 1, fired.has(rule.id) && h('div', { class: 'history-fired-word' }, say('history-case.decision.fired'))),
        rule.inputs.map(entry => h('td', {}, anything(entry))),
        rule.outputs.map((entry, column) => h('td', {}, h('code', {}, entry),
          answer(rule.id, written.outputs[column]) && h('div', { class: 'history-asked' }, '= ', valueOf(answer(rule.id, written.outputs[column]).value, answer(rule.id, written.outputs[column]).type)))),
        h('td', {}, rule.description)))))),
  ];
};

/** An entry that asks nothing fits everything. */
const anything = entry => (entry === '' || entry === '-' ? h('span', { class: 'history-none' }, say('history-case.decision.anything')) : h('code', {}, entry));
