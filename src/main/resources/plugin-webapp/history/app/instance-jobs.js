// What the engine did by itself, and what went wrong with it: jobs, each attempt, and incidents.
import { engine, engineText } from './api.js';
import { h, show } from './dom.js';
import { moment } from './formats.js';
import { list, rest, stepLink } from './instance-lists.js';
import { say } from './words.js';

export const jobsTab = async (one, shows, draw) => {
  const { jobLog } = one.lists;
  const [waiting] = await Promise.all([one.running ? engine(one.api, 'job', { processInstanceId: one.id, maxResults: 500 }) : [], jobLog.load()]);
  const created = new Map(jobLog.rows.map(row => [row.jobId, row]));
  const stepOf = job => (created.get(job.id) || {}).activityId;
  const open = waiting.filter(job => shows.everything || shows(stepOf(job)));
  return [
    one.running && h('h4', {}, say('history-case.jobs.waiting')),
    one.running && list(say('history-case.jobs.waiting'), [
      { title: say('history-case.column.step'), cell: job => (stepOf(job) ? stepLink(one, stepOf(job)) : '') },
      { title: say('history-case.column.due'), cell: job => (job.dueDate ? moment(job.dueDate) : say('history-case.jobs.now')) },
      { title: say('history-case.column.retries'), class: 'history-number', cell: job => job.retries },
      { title: say('history-case.column.exception'), cell: job => job.exceptionMessage && exception(one, job.exceptionMessage, `job/${job.id}/stacktrace`) },
    ], open, say('history-case.none.waiting')),
    h('h4', {}, say('history-case.jobs.log')),
    list(say('history-case.jobs.caption'), [
      { title: say('history-case.column.when'), cell: row => moment(row.timestamp) },
      { title: say('history-case.column.step'), cell: row => (row.activityId ? stepLink(one, row.activityId) : '') },
      { title: say('history-case.column.kind'), cell: row => kind(row) },
      { title: say('history-case.column.what'), cell: row => what(row) },
      { title: say('history-case.column.due'), cell: row => moment(row.jobDueDate) },
      { title: say('history-case.column.retries'), class: 'history-number', cell: row => row.jobRetries },
      { title: say('history-case.column.exception'), cell: row => row.failureLog && exception(one, row.jobExceptionMessage, `history/job-log/${row.id}/stacktrace`) },
    ], jobLog.rows.filter(row => shows(row.activityId)), say('history-case.none.jobs')),
    rest(jobLog, draw),
  ];
};

export const incidentsTab = async (one, shows, draw) => {
  const { incidents } = one.lists;
  await incidents.load();
  return [
    list(say('history-case.incidents.caption'), [
      { title: say('history-case.column.step'), cell: row => (row.activityId ? stepLink(one, row.activityId) : '') },
      { title: say('history-case.column.kind'), cell: row => (row.incidentType === 'failedJob' ? say('history-case.incidents.failed-job') : row.incidentType) },
      { title: say('history-case.column.since'), cell: row => moment(row.createTime) },
      { title: say('history-case.column.until'), cell: row => (row.endTime ? moment(row.endTime) : say('history-case.incidents.open')) },
      { title: say('history-case.column.state'), cell: row => say(incidentState(row)) },
      { title: say('history-case.column.message'), cell: row => cause(one, row) },
      { title: say('history-case.column.annotation'), cell: row => row.annotation || '' },
    ], incidents.rows.filter(row => shows(row.activityId)), say('history-case.none.incidents')),
    rest(incidents, draw),
  ];
};

const incidentState = row => {
  if (row.open) {
    return 'history-case.incidents.open';
  }
  return row.resolved ? 'history-case.incidents.resolved' : 'history-case.incidents.deleted';
};

/** An incident of a called instance is one of the caller, too; its log is with the one where it happened. */
const cause = (one, row) => {
  const log = row.incidentType === 'failedJob' && row.historyConfiguration;
  return log ? exception(one, row.incidentMessage, `history/job-log/${log}/stacktrace`) : row.incidentMessage || '';
};

const KINDS = {
  'async-continuation': 'history-case.jobs.kind.step',
  'timer-transition': 'history-case.jobs.kind.timer',
  'timer-intermediate-transition': 'history-case.jobs.kind.timer',
  'timer-start-event': 'history-case.jobs.kind.timer',
  'timer-start-event-subprocess': 'history-case.jobs.kind.timer',
};

const kind = row => (KINDS[row.jobDefinitionType] ? say(KINDS[row.jobDefinitionType]) : row.jobDefinitionType || '');

const what = row => {
  if (row.failureLog) {
    return h('strong', { class: 'history-failed' }, say('history-case.jobs.failed'));
  }
  if (row.successLog) {
    return say('history-case.jobs.done');
  }
  return say(row.creationLog ? 'history-case.jobs.created' : 'history-case.jobs.dropped');
};

/** The message, and the whole trace when it is asked for. */
const exception = (one, message, path) => {
  const trace = h('pre', { class: 'history-value', tabindex: '0' }, say('history.loading'));
  return h('details', { ontoggle: async event => {
    if (event.target.open && !event.target.dataset.read) {
      event.target.dataset.read = 'true';
      show(trace, await engineText(one.api, path).catch(() => say('history-case.jobs.no-trace')));
    }
  } }, h('summary', {}, message || say('history-case.jobs.no-message')), trace);
};
