// Who did what: the engine's log of the people's actions.
import { h } from './dom.js';
import { moment } from './formats.js';
import { list, rest, stepLink } from './instance-lists.js';
import { valueOf } from './instance-values.js';
import { entityOf, operationOf } from './instance-words.js';
import { say } from './words.js';

export const operationsTab = async (one, shows, draw) => {
  const { operations, tasks } = one.lists;
  await Promise.all([operations.load(), tasks.load()]);
  const taskById = new Map(tasks.rows.map(task => [task.id, task]));
  const step = row => (taskById.get(row.taskId) || {}).taskDefinitionKey;
  const columns = [
    { title: say('history-case.column.when'), cell: row => moment(row.timestamp) },
    { title: say('history-case.column.who'), cell: row => row.userId || say('history-case.operations.nobody') },
    { title: say('history-case.column.did'), cell: row => operationOf(row.operationType) },
    { title: say('history-case.column.what'), cell: row => [entityOf(row.entityType),
      taskById.has(row.taskId) && [': ', stepLink(one, step(row), taskById.get(row.taskId).name)]] },
    { title: say('history-case.column.property'), cell: row => (itself(row) ? '' : row.property || '') },
    { title: say('history-case.column.old'), cell: row => (itself(row) ? '' : value(row.orgValue, row.property)) },
    { title: say('history-case.column.new'), cell: row => (itself(row) ? '' : value(row.newValue, row.property)) },
    { title: say('history-case.column.annotation'), cell: row => row.annotation || '' },
  ];
  const rows = operations.rows.filter(row => shows.everything || shows(step(row)));
  return [
    list(say('history-case.operations.caption'), columns, rows, say('history-case.none.operations')),
    rest(operations, draw),
    h('p', { class: 'history-small' }, say('history-case.operations.elsewhere')),
  ];
};

/** The engine notes of a task that is completed that it deletes it. */
const itself = row => row.operationType === 'Complete' && row.property === 'delete';

const MILLISECONDS = /^\d{12,}$/;

/** Dates are logged as milliseconds. */
const value = (text, property) => {
  if (text === null || text === undefined) {
    return '';
  }
  return MILLISECONDS.test(text) && /date|time|due|follow/i.test(property) ? moment(Number(text)) : valueOf(text, 'String');
};
