// The way as a table, for whoever does not see the diagram or wants to know exactly; and the engine's log of it.
import { h } from './dom.js';
import { moment, span } from './formats.js';
import { list, rest, stepLink } from './instance-lists.js';
import { kindOf } from './instance-words.js';
import { toDecision, toInstance } from './links.js';
import { say } from './words.js';

/** The steps in their order: how each was reached, how long it took, and who completed it. */
export const wayTab = async (one, shows, draw) => {
  const { longest } = one.way;
  const plane = id => (one.model.planes.find(each => each.id === one.model.planeOf(id)) || {}).name;
  const columns = [
    { title: say('history-case.column.number'), class: 'history-number', cell: each => each.number },
    { title: say('history-case.column.step'), cell: each => [h('strong', {}, stepLink(one, each.id, each.name)),
      each.round > 1 && ` ${say('history-case.step.round', each.round)}`, h('div', { class: 'history-small' }, kindOf(each))] },
    { title: say('history-case.column.part'), class: 'history-whole', cell: each => each.step && plane(each.id) },
    { title: say('history-case.column.reached'), cell: each => reached(each) },
    { title: say('history-case.column.entered'), cell: each => moment(each.activity.startTime) },
    { title: say('history-case.column.left'), cell: each => (each.end === null ? h('strong', {}, say('history-case.step.here')) : [moment(each.activity.endTime),
      each.cut && h('div', { class: 'history-small' }, say('history-case.step.cut'))]) },
    { title: say('history-case.column.duration'), class: 'history-whole', cell: each => [span(each.span),
      longest && longest.one === each && !longest.before && h('div', {}, h('strong', {}, say('history-case.step.longest')))] },
    { title: say('history-case.column.before'), class: 'history-whole', cell: each => (each.before >= 1000 ? [span(each.before),
      longest && longest.one === each && longest.before && h('div', {}, h('strong', {}, say('history-case.step.longest')))] : '') },
    { title: say('history-case.column.by'), cell: each => completedBy(one, each) },
  ];
  return [list(say('history-case.way.caption'), columns, one.way.steps.filter(each => shows(each.id)), say('history-case.none.steps')),
    rest(one.lists.activities, draw, one.moreWasRead)];
};

const reached = each => {
  if (each.how === 'flow') {
    return each.flow.name
      ? say('history-case.reached.flow-named', each.from.name, each.flow.name)
      : say('history-case.reached.flow', each.from.name);
  }
  if (each.how === 'event') {
    return each.from ? say('history-case.reached.event-at', each.from.name) : say('history-case.reached.event');
  }
  return say(REACHED[each.how]);
};

const REACHED = {
  beginning: 'history-case.reached.beginning',
  round: 'history-case.reached.round',
  moved: 'history-case.reached.moved',
};

const completedBy = (one, each) => {
  const { taskId } = each.activity;
  if (!taskId) {
    return '';
  }
  const done = one.lists.operations.rows.find(operation => operation.taskId === taskId && operation.operationType === 'Complete');
  return done ? done.userId : each.activity.assignee || '';
};

/** The engine's log as it is: each entry with its ids. */
export const activitiesTab = async (one, shows, draw) => {
  await one.lists.decisions.load();
  const decisions = new Map(one.lists.decisions.rows.map(decision => [decision.activityInstanceId, decision]));
  const columns = [
    { title: say('history-case.column.step'), cell: row => stepLink(one, row.activityId.replace('#multiInstanceBody', ''), row.activityName || row.activityId) },
    { title: say('history-case.column.type'), cell: row => h('code', {}, row.activityType) },
    { title: say('history-case.column.entered'), cell: row => time(row.startTime) },
    { title: say('history-case.column.left'), cell: row => (row.endTime ? time(row.endTime) : say('history-case.step.here')) },
    { title: say('history-case.column.duration'), class: 'history-whole', cell: row => span(row.durationInMillis ?? one.now - Date.parse(row.startTime)) },
    { title: say('history-case.column.assignee'), cell: row => row.assignee || '' },
    { title: say('history-case.column.cut'), cell: row => (row.canceled ? say('history-case.yes') : '') },
    { title: say('history-case.column.leads-to'), cell: row => [
      row.calledProcessInstanceId && h('a', { href: toInstance(row.calledProcessInstanceId) }, say('history-case.picture.open-called')),
      decisions.has(row.id) && h('a', { href: toDecision(decisions.get(row.id).id) }, say('history-case.decision.open'))] },
    { title: say('history-case.column.id'), cell: row => h('code', { class: 'history-small' }, row.id) },
  ];
  const rows = one.lists.activities.rows.filter(row => shows(row.activityId));
  return [list(say('history-case.activities.caption'), columns, rows, say('history-case.none.steps')), rest(one.lists.activities, draw, one.moreWasRead)];
};

/** To the millisecond, on a second line. */
const time = instant => [moment(instant), h('div', { class: 'history-small' }, instant)];
