// A model as bpmn-js draws it, with the way to move about in it. Its licence asks that its mark stay: it stays.
import { engine } from './api.js';
import NavigatedViewer from './bpmn-navigated-viewer.js';
import { h, show } from './dom.js';
import { say } from './words.js';

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const DI = 'http://www.omg.org/spec/BPMN/20100524/DI';

/**
 * Draws the model of a definition into the node. A box that is drawn closed has a plane of its own: it opens by a click on it or by its
 * name above the diagram.
 * @param decorate called whenever a plane has been drawn, with its viewer and the id of what the plane shows
 * @returns {@code {planes: [{id, name}], planeOf(elementId), open(planeId), viewer()}}
 */
export const diagram = async (node, api, processDefinitionId, decorate = () => {}) => {
  const { bpmn20Xml } = await engine(api, `process-definition/${encodeURIComponent(processDefinitionId)}/xml`);
  const model = new Model(bpmn20Xml);
  const names = h('ul', { class: 'nav nav-pills history-planes', 'aria-label': say('history.diagram.parts') });
  const drawn = h('div', { class: 'history-diagram' });
  show(node, model.planes.length > 1 && names, drawn);
  let viewer;

  const open = async plane => {
    if (viewer) {
      viewer.destroy();
    }
    viewer = new NavigatedViewer({ container: drawn });
    await viewer.importXML(model.planeOnly(plane));
    viewer.get('canvas').zoom('fit-viewport', 'auto');
    const opens = id => model.planes.some(each => each.id === id) && id !== plane;
    viewer.get('eventBus').on('element.click', event => opens(event.element.id) && open(event.element.id));
    viewer.get('elementRegistry').forEach(element => opens(element.id) && viewer.get('canvas').addMarker(element, 'history-opens'));
    show(names, model.planes.map(each => h('li', { class: each.id === plane ? 'active' : '' },
      h('a', { href: '', role: 'button', 'aria-current': each.id === plane, onclick: event => {
        event.preventDefault();
        open(each.id);
      } }, each.name))));
    decorate(viewer, plane);
  };

  await open(model.planes[0].id);
  return { planes: model.planes, planeOf: model.planeOf, open, viewer: () => viewer };
};

class Model {

  constructor(xml) {
    this.xml = xml;
    const read = parsed(xml);
    this.planes = [...read.getElementsByTagNameNS(DI, 'BPMNPlane')].map(plane => {
      const id = plane.getAttribute('bpmnElement');
      return { id, name: byId(read, id).getAttribute('name') || id };
    });
    this.planeOf = elementId => {
      const shape = [...read.querySelectorAll('[bpmnElement]')].find(each =>
        each.getAttribute('bpmnElement') === elementId && each.localName !== 'BPMNPlane');
      const plane = shape && shape.closest('BPMNPlane');
      return plane ? plane.getAttribute('bpmnElement') : this.planes[0].id;
    };
  }

  /** This viewer draws the plane of a process only, so a box that is drawn closed is made one. */
  planeOnly(id) {
    const read = parsed(this.xml);
    [...read.getElementsByTagNameNS(DI, 'BPMNPlane')]
      .filter(plane => plane.getAttribute('bpmnElement') !== id)
      .forEach(plane => plane.parentNode.remove());
    const box = byId(read, id);
    if (box.localName === 'subProcess') {
      const process = read.createElementNS(MODEL, 'bpmn:process');
      process.append(...[...box.childNodes].filter(child => !['incoming', 'outgoing'].includes(child.localName)));
      process.setAttribute('id', id);
      process.setAttribute('name', box.getAttribute('name') || '');
      read.getElementsByTagNameNS(MODEL, 'process')[0].replaceWith(process);
    }
    return new XMLSerializer().serializeToString(read);
  }
}

const parsed = xml => new DOMParser().parseFromString(xml, 'text/xml');
const byId = (read, id) => [...read.getElementsByTagNameNS(MODEL, '*')].find(element => element.getAttribute('id') === id);
