// What was laid before people: who took it, who completed it, and what they entered.
import { h } from './dom.js';
import { moment, span } from './formats.js';
import { list, rest, stepLink } from './instance-lists.js';
import { valueOf } from './instance-values.js';
import { say } from './words.js';

export const tasksTab = async (one, shows, draw) => {
  const { tasks, operations, changes } = one.lists;
  await Promise.all([tasks.load(), operations.load(), changes.load()]);
  const of = (task, type) => operations.rows.filter(each => each.taskId === task.id && each.operationType === type);
  const columns = [
    { title: say('history-case.column.task'), cell: task => h('strong', {}, stepLink(one, task.taskDefinitionKey, task.name)) },
    { title: say('history-case.column.created'), cell: task => moment(task.startTime) },
    { title: say('history-case.column.due'), cell: task => moment(task.due) },
    { title: say('history-case.column.claimed'), cell: task => h('ul', { class: 'history-changes' }, claims(task, of)) },
    { title: say('history-case.column.completed'), cell: task => ended(task) },
    { title: say('history-case.column.by'), cell: task => of(task, 'Complete').map(each => each.userId).join(', ')
      || (task.deleteReason === 'completed' ? task.assignee || '' : '') },
    { title: say('history-case.column.duration'), cell: task => span(task.duration ?? one.now - Date.parse(task.startTime)) },
    { title: say('history-case.column.entered-values'), cell: task => entered(task, changes.rows) },
  ];
  const rows = tasks.rows.filter(task => shows(task.taskDefinitionKey));
  return [list(say('history-case.tasks.caption'), columns, rows, say('history-case.none.tasks')), rest(tasks, draw)];
};

const claims = (task, of) => {
  const all = [...of(task, 'Claim'), ...of(task, 'Assign')].filter(each => each.property === 'assignee');
  if (all.length === 0 && task.assignee) {
    return h('li', {}, say('history-case.tasks.assigned', task.assignee));
  }
  return all.map(each => h('li', {}, each.newValue
    ? say('history-case.tasks.claimed', each.newValue, moment(each.timestamp))
    : say('history-case.tasks.given-back', each.userId, moment(each.timestamp))));
};

const ended = task => {
  if (!task.endTime) {
    return say('history-case.tasks.open');
  }
  return task.deleteReason === 'completed'
    ? moment(task.endTime)
    : say('history-case.tasks.not-completed', moment(task.endTime));
};

const entered = (task, changes) => {
  const fields = changes.filter(change => change.type === 'formField' && change.taskId === task.id);
  return fields.length > 0 && h('dl', { class: 'history-entered' }, fields.map(field => [h('dt', {}, field.fieldId), h('dd', {}, valueOf(field.fieldValue, null))]));
};
