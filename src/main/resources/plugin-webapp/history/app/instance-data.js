// What is asked about an instance: page by page, so that thousands of entries are neither cut off silently nor asked for at once.
import { engine, query } from './api.js';

const PAGE = 500;

/** A list of the engine's history. {@code rows} is what is here, {@code total} how many there are. */
export class Pages {
  /**
   * @param path such as {@code history/job-log}
   * @param criteria by which it is filtered, and counted
   * @param sorting {@code [{sortBy, sortOrder}]}; of several where the list is asked for by a post, so that pages neither overlap nor leave out
   * @param parameters for the list only, such as {@code deserializeValues}
   */
  constructor(api, path, criteria, sorting, parameters = {}) {
    Object.assign(this, { api, path, criteria, sorting, parameters, rows: [], total: 0, asked: 0 });
  }

  get complete() {
    return this.asked >= this.total;
  }

  /** The first page, once. */
  load() {
    this.loading = this.loading || this.first();
    return this.loading;
  }

  /** The first pages, until at least so many are here. */
  async loadUpTo(count) {
    await this.load();
    while (!this.complete && this.asked < count) {
      await this.more();
    }
    return this;
  }

  async first() {
    const [counted] = await Promise.all([engine(this.api, `${this.path}/count`, this.criteria), this.more()]);
    this.total = Math.max(counted.count, this.rows.length);
    return this;
  }

  /** The next page. */
  async more() {
    const page = await this.ask({ firstResult: this.asked, maxResults: PAGE, ...this.parameters });
    this.take(page);
    // fewer than were counted: some went meanwhile
    this.asked = page.length === 0 ? this.total : this.asked + page.length;
    if (this.complete && this.rows.length < this.total) {
      await this.whole();
    }
    return this;
  }

  /** Entries of one moment may change places between two pages, and one of them be missed: then all are asked for at once. */
  async whole() {
    this.take(await this.ask({ firstResult: 0, maxResults: this.total, ...this.parameters }));
  }

  take(page) {
    const here = new Set(this.rows.map(row => row.id));
    this.rows.push(...page.filter(row => !here.has(row.id)));
  }

  ask(limits) {
    return this.sorting.length > 1
      ? query(this.api, this.path, { ...this.criteria, sorting: this.sorting }, limits)
      : engine(this.api, this.path, { ...this.criteria, ...this.sorting[0], ...limits });
  }
}

const by = (...names) => names.map(sortBy => ({ sortBy, sortOrder: 'asc' }));

/** The lists about one instance; each is asked for when it is looked at. */
export const listsOf = (api, id) => {
  const of = { processInstanceId: id };
  return {
    activities: new Pages(api, 'history/activity-instance', of, by('occurrence', 'activityInstanceId')),
    operations: new Pages(api, 'history/user-operation', of, by('timestamp')),
    changes: new Pages(api, 'history/detail', of, by('time', 'occurrence'), { deserializeValues: false }),
    variables: new Pages(api, 'history/variable-instance', { ...of, includeDeleted: true }, by('variableName', 'instanceId'), { deserializeValues: false }),
    tasks: new Pages(api, 'history/task', of, by('startTime', 'taskId')),
    decisions: new Pages(api, 'history/decision-instance', { ...of, rootDecisionInstancesOnly: true }, by('evaluationTime'),
      { includeOutputs: true, disableCustomObjectDeserialization: true }),
    jobLog: new Pages(api, 'history/job-log', of, by('timestamp', 'occurrence')),
    incidents: new Pages(api, 'history/incident', of, by('createTime')),
  };
};

/** Nothing instead of an error, for what may have gone or may not be read. */
export const orNothing = promise => promise.catch(() => null);

/** The instances around this one: whoever called it, whom it called, and others with the same key. */
export const relativesOf = async (api, instance, activities) => {
  const many = parameters => engine(api, 'history/process-instance', { ...parameters, sortBy: 'startTime', sortOrder: 'asc', maxResults: 200 });
  const [caller, called, sameKey] = await Promise.all([
    instance.superProcessInstanceId && orNothing(engine(api, `history/process-instance/${instance.superProcessInstanceId}`)),
    many({ superProcessInstanceId: instance.id }),
    instance.businessKey ? many({ processInstanceBusinessKey: instance.businessKey }) : [],
  ]);
  const known = new Set([instance.id, instance.superProcessInstanceId, ...called.map(one => one.id)]);
  const gone = activities.map(one => one.calledProcessInstanceId).filter(id => id && !known.has(id));
  return { caller, called, gone: [...new Set(gone)], sameKey: sameKey.filter(one => !known.has(one.id)) };
};

/** Facts of the case by the names of their variables; a name that it does not have is left out. */
export const factsOf = async (api, id) => {
  const names = ['reference', 'organisationName', 'exchange', 'runId', 'mailUrl'];
  const found = await Promise.all(names.map(variableName => orNothing(engine(api, 'history/variable-instance',
    { processInstanceId: id, variableName, maxResults: 20, deserializeValues: false }))));
  return Object.fromEntries(names.map((name, index) => [name, ((found[index] || []).find(one => one.value) || {}).value]));
};
