// A model as bpmn-js draws it, with the way to move about in it. Its licence asks that its mark stay: it stays.
import { engine } from './api.js';
import NavigatedViewer from './bpmn-navigated-viewer.js';
import { h, show } from './dom.js';
import { model } from './model.js';
import { say } from './words.js';

/**
 * Draws the model of a definition into the node.
 * @param decorate called whenever a plane has been drawn, with its viewer and the id of what the plane shows
 * @returns as {@link draw}
 */
export const diagram = async (node, api, processDefinitionId, decorate = () => {}) => {
  const { bpmn20Xml } = await engine(api, `process-definition/${encodeURIComponent(processDefinitionId)}/xml`);
  return draw(node, model(bpmn20Xml), { decorate });
};

/**
 * Draws a model into the node. A box that is drawn closed has a plane of its own: it opens by a click on it or by its name above the
 * diagram.
 * @param decorate as above
 * @param click called with the id of a step that is clicked and does not open
 * @param plane which is shown first; the whole process, if none is given
 * @returns {@code {planes: [{id, name}], planeOf(elementId), open(planeId), plane(), viewer()}}
 */
export const draw = async (node, drawing, { decorate = () => {}, click = () => {}, plane: first } = {}) => {
  const names = h('ul', { class: 'nav nav-pills history-planes', 'aria-label': say('history.diagram.parts') });
  const drawn = h('div', { class: 'history-diagram' });
  // at once, even where the styles are still on their way: what has no height cannot be fitted into
  drawn.style.height = '420px';
  show(node, drawing.planes.length > 1 && names, h('div', { class: 'history-drawn' }, drawn, zooms(() => viewer)));
  let viewer;
  let shown;

  const open = async plane => {
    if (viewer) {
      viewer.destroy();
    }
    shown = plane;
    viewer = new NavigatedViewer({ container: drawn });
    await viewer.importXML(drawing.xmlOf(plane));
    // the wheel moves the page; the diagram is pulled with the mouse
    viewer.get('zoomScroll').toggle(false);
    if (!drawn.isConnected) {
      // somebody has gone on meanwhile; nothing can be fitted into a page that is left
      return;
    }
    viewer.get('canvas').zoom('fit-viewport', 'auto');
    const opens = id => id !== plane && drawing.opens(id);
    viewer.get('eventBus').on('element.click', ({ element }) => {
      const id = element.labelTarget ? element.labelTarget.id : element.id;
      if (opens(id)) {
        open(id);
      } else if (drawing.steps.has(id)) {
        click(id);
      }
    });
    viewer.get('elementRegistry').forEach(element => opens(element.id) && viewer.get('canvas').addMarker(element, 'history-opens'));
    show(names, drawing.planes.map(each => h('li', { class: each.id === plane ? 'active' : '' },
      h('a', { href: '', role: 'button', 'aria-current': each.id === plane ? 'true' : null, onclick: event => {
        event.preventDefault();
        open(each.id).then(() => names.querySelector('[aria-current]').focus());
      } }, each.name))));
    decorate(viewer, plane);
  };

  await open(drawing.opens(first) ? first : drawing.planes[0].id);
  return { planes: drawing.planes, planeOf: drawing.planeOf, open, plane: () => shown, viewer: () => viewer };
};

const zooms = viewer => {
  const button = (icon, label, zoom) => h('button',
    { type: 'button', class: 'btn btn-default btn-xs', title: label, 'aria-label': label, onclick: () => zoom(viewer().get('canvas')) },
    h('span', { class: `glyphicon ${icon}`, 'aria-hidden': 'true' }));
  return h('div', { class: 'history-zoom' },
    button('glyphicon-resize-full', say('history-case.diagram.whole'), canvas => canvas.zoom('fit-viewport', 'auto')),
    button('glyphicon-zoom-in', say('history-case.diagram.nearer'), canvas => canvas.zoom(canvas.zoom() * 1.25)),
    button('glyphicon-zoom-out', say('history-case.diagram.farther'), canvas => canvas.zoom(canvas.zoom() / 1.25)));
};
