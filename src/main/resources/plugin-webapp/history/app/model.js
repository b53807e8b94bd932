// A model as it is written: its steps, its flows and its planes. A box that is drawn closed has a plane of its own.

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';

const STEPS = /^(startEvent|endEvent|boundaryEvent|intermediate(Catch|Throw)Event|.*[tT]ask|.*Gateway|subProcess|adHocSubProcess|transaction|callActivity)$/;
const BOXES = /^(subProcess|adHocSubProcess|transaction)$/;
const EVENT = /^(.+)EventDefinition$/;

/** {@code {id, name, steps: Map, flows: Map, planes: [{id, name}], planeOf(stepId), opens(id), xmlOf(planeId)}} of a model's XML. */
export const model = xml => {
  const document = parsed(xml);
  const process = document.getElementsByTagNameNS(BPMN, 'process')[0];
  const steps = new Map([...process.getElementsByTagNameNS(BPMN, '*')]
    .filter(element => STEPS.test(element.localName) && element.id)
    .map(element => [element.id, step(element)]));
  const flows = new Map([...process.getElementsByTagNameNS(BPMN, 'sequenceFlow')].map(element => [element.id, flow(element)]));
  const drawn = [...document.getElementsByTagNameNS(DI, 'BPMNPlane')].map(plane => plane.getAttribute('bpmnElement'));
  const planes = [...new Set(drawn)].map(id => ({ id, name: nameOf(document, id, process) }));
  const planeIds = new Set(planes.map(plane => plane.id));
  const wholeId = planes.length > 0 ? planes[0].id : process.id;

  /** The plane on which a step is drawn: that of the innermost box around it that opens. */
  const planeOf = id => {
    let around = steps.has(id) ? steps.get(id).parent : wholeId;
    while (!planeIds.has(around) && steps.has(around)) {
      around = steps.get(around).parent;
    }
    return planeIds.has(around) ? around : wholeId;
  };

  return {
    id: process.id,
    name: process.getAttribute('name') || process.id,
    steps,
    flows,
    planes,
    planeOf,
    opens: id => planeIds.has(id),
    xmlOf: planeId => (planeId === wholeId ? xml : planeAlone(xml, planeId)),
  };
};

const parsed = xml => {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) {
    throw new Error('A model that is no XML');
  }
  return document;
};

const children = (element, name) => [...element.children].filter(child => child.namespaceURI === BPMN && child.localName === name);

const step = element => {
  const definition = [...element.children].map(child => child.localName.match(EVENT)).find(Boolean);
  return {
    id: element.id,
    name: (element.getAttribute('name') || element.id).replace(/\s+/g, ' '),
    type: element.localName,
    event: definition ? definition[1] : null,
    box: BOXES.test(element.localName),
    eventBox: element.getAttribute('triggeredByEvent') === 'true',
    parent: element.parentElement.id,
    incoming: children(element, 'incoming').map(child => child.textContent.trim()),
    outgoing: children(element, 'outgoing').map(child => child.textContent.trim()),
    attachedTo: element.getAttribute('attachedToRef'),
    interrupts: element.getAttribute('cancelActivity') !== 'false',
    documentation: children(element, 'documentation').map(child => child.textContent.trim()).join('\n'),
  };
};

const flow = element => ({
  id: element.id,
  name: element.getAttribute('name') || '',
  source: element.getAttribute('sourceRef'),
  target: element.getAttribute('targetRef'),
});

const nameOf = (document, id, process) => {
  const element = [...document.getElementsByTagNameNS(BPMN, '*')].find(one => one.id === id);
  const name = element && element.getAttribute('name');
  return name || (process.getAttribute('name') || id);
};

/** This viewer draws the plane of a process only, so that a box with a plane of its own is made one. */
const planeAlone = (xml, planeId) => {
  const document = parsed(xml);
  [...document.getElementsByTagNameNS(DI, 'BPMNDiagram')]
    .filter(diagram => ![...diagram.getElementsByTagNameNS(DI, 'BPMNPlane')].some(plane => plane.getAttribute('bpmnElement') === planeId))
    .forEach(diagram => diagram.remove());
  const box = [...document.getElementsByTagNameNS(BPMN, '*')].find(element => element.id === planeId);
  const process = document.getElementsByTagNameNS(BPMN, 'process')[0];
  const inside = document.createElementNS(BPMN, process.nodeName);
  inside.append(...[...box.children].filter(child => !['incoming', 'outgoing'].includes(child.localName)));
  inside.setAttribute('id', planeId);
  process.replaceWith(inside);
  return new XMLSerializer().serializeToString(document);
};
