// The engine's own words, said in ours.
import { say } from './words.js';

const STATES = {
  ACTIVE: 'history-case.state.active',
  SUSPENDED: 'history-case.state.suspended',
  COMPLETED: 'history-case.state.completed',
  EXTERNALLY_TERMINATED: 'history-case.state.deleted',
  INTERNALLY_TERMINATED: 'history-case.state.ended-with-caller',
};

export const stateOf = instance => (STATES[instance.state] ? say(STATES[instance.state]) : instance.state);

const KINDS = {
  startEvent: 'history-case.kind.start',
  endEvent: 'history-case.kind.end',
  boundaryEvent: 'history-case.kind.boundary',
  intermediateCatchEvent: 'history-case.kind.catch',
  intermediateThrowEvent: 'history-case.kind.throw',
  userTask: 'history-case.kind.user-task',
  serviceTask: 'history-case.kind.service-task',
  sendTask: 'history-case.kind.service-task',
  scriptTask: 'history-case.kind.service-task',
  receiveTask: 'history-case.kind.receive-task',
  businessRuleTask: 'history-case.kind.decision',
  subProcess: 'history-case.kind.box',
  callActivity: 'history-case.kind.called',
};

/** "user task", "gateway", "event at a step"; the engine's word for what is none of these. */
export const kindOf = one => {
  const type = one.step ? one.step.type : one.activity.activityType;
  if (/Gateway$/.test(type)) {
    return say('history-case.kind.gateway');
  }
  return KINDS[type] ? say(KINDS[type]) : type;
};

const OPERATIONS = {
  Complete: 'history-case.operation.complete',
  Claim: 'history-case.operation.claim',
  Assign: 'history-case.operation.assign',
  Create: 'history-case.operation.create',
  Delete: 'history-case.operation.delete',
  SetVariable: 'history-case.operation.set-variable',
  ModifyVariable: 'history-case.operation.set-variable',
  RemoveVariable: 'history-case.operation.remove-variable',
  ModifyProcessInstance: 'history-case.operation.move',
  Migrate: 'history-case.operation.migrate',
  SetJobRetries: 'history-case.operation.set-retries',
  Execute: 'history-case.operation.execute',
  Suspend: 'history-case.operation.suspend',
  Activate: 'history-case.operation.activate',
  SetRemovalTime: 'history-case.operation.set-removal-time',
  DeleteHistory: 'history-case.operation.delete-history',
};

/** What somebody did; the engine's word where we have none. */
export const operationOf = type => (OPERATIONS[type] ? say(OPERATIONS[type]) : type);

const ENTITIES = {
  Task: 'history-case.entity.task',
  ProcessInstance: 'history-case.entity.instance',
  Variable: 'history-case.entity.variable',
  Job: 'history-case.entity.job',
  JobDefinition: 'history-case.entity.job',
  Incident: 'history-case.entity.incident',
  IdentityLink: 'history-case.entity.candidate',
  Comment: 'history-case.entity.comment',
  Attachment: 'history-case.entity.attachment',
};

/** What it was done to. */
export const entityOf = type => (ENTITIES[type] ? say(ENTITIES[type]) : type);
