// The variables, each with everything that was ever written into it.
import { h } from './dom.js';
import { moment } from './formats.js';
import { list, rest, stepLink } from './instance-lists.js';
import { valueOf } from './instance-values.js';
import { say } from './words.js';

export const variablesTab = async (one, shows, draw) => {
  const { variables, changes, operations } = one.lists;
  await Promise.all([variables.load(), changes.load(), operations.load()]);
  const byVariable = new Map();
  changes.rows.filter(change => change.type === 'variableUpdate').forEach(change => {
    (byVariable.get(change.variableInstanceId) || byVariable.set(change.variableInstanceId, []).get(change.variableInstanceId)).push(change);
  });
  byVariable.forEach(all => all.sort((a, b) => Date.parse(a.time) - Date.parse(b.time) || a.revision - b.revision));
  const rows = variables.rows
    .map(variable => ({ variable, changes: byVariable.get(variable.id) || [] }))
    .filter(row => shows.everything || row.changes.some(change => shows(stepIdOf(one, change))) || shows(stepIdOf(one, row.variable)));
  const columns = [
    { title: say('history-case.column.variable'), cell: ({ variable }) => [h('strong', {}, variable.name),
      variable.state === 'DELETED' && h('div', { class: 'history-small' }, say('history-case.variables.deleted'))] },
    { title: say('history-case.column.type'), cell: ({ variable }) => variable.type },
    { title: say('history-case.column.scope'), cell: ({ variable }) => scope(one, variable) },
    { title: say('history-case.column.value'), cell: ({ variable }) => [valueOf(variable.value, variable.type),
      variable.errorMessage && h('div', { class: 'history-small' }, variable.errorMessage)] },
    { title: say('history-case.column.changes'), cell: row => history(one, row.changes) },
  ];
  return [
    list(say('history-case.variables.caption'), columns, rows, say('history-case.none.variables')),
    rest(variables, draw),
    rest(changes, draw) && [h('p', {}, say('history-case.variables.more-changes')), rest(changes, draw)],
  ];
};

const entryOf = (one, activityInstanceId) => one.way.steps.find(each => each.activity.id === activityInstanceId);

const stepIdOf = (one, { activityInstanceId }) => (entryOf(one, activityInstanceId) || {}).id;

/** A variable of the case, or one of a single step. */
const scope = (one, variable) => {
  const entry = entryOf(one, variable.activityInstanceId);
  return entry && variable.activityInstanceId !== one.id ? stepLink(one, entry.id, entry.name) : say('history-case.variables.whole');
};

const history = (one, changes) => {
  if (changes.length === 0) {
    return '';
  }
  const written = change => h('span', { class: 'history-small' }, moment(change.time), where(one, change), who(one, change));
  if (changes.length === 1) {
    return written(changes[0]);
  }
  const items = changes.map((change, index) => h('li', {}, written(change), ' ',
    index > 0 && [h('del', {}, valueOf(changes[index - 1].value, changes[index - 1].variableType)), ' → '],
    h('ins', {}, valueOf(change.value, change.variableType))));
  return h('details', { open: changes.length <= 3 }, h('summary', {}, say('history-case.variables.changes', changes.length)), h('ul', { class: 'history-changes' }, items));
};

const where = (one, change) => {
  const entry = entryOf(one, change.activityInstanceId);
  return entry ? [', ', say('history-case.variables.in', entry.name)] : '';
};

/** Whoever was signed in when it was written; a step that goes on by itself in the same action follows that person. */
const who = (one, change) => {
  const operation = change.userOperationId && one.lists.operations.rows.find(each => each.operationId === change.userOperationId);
  if (!operation) {
    return '';
  }
  const entry = entryOf(one, change.activityInstanceId);
  const itself = !entry || !operation.taskId || entry.activity.taskId === operation.taskId;
  return [', ', say(itself ? 'history-case.by' : 'history-case.following', operation.userId)];
};
