// A model as bpmn-js draws it, with the way to move about in it. Its licence asks that its mark stay: it stays.
import { engine } from './api.js';
import NavigatedViewer from './bpmn-navigated-viewer.js';

/**
 * Draws the model of a definition into the node, which must have a height.
 * @returns the viewer: {@code viewer.get('canvas')}, {@code viewer.get('overlays')}, {@code viewer.get('elementRegistry')}
 */
export const diagram = async (node, api, processDefinitionId) => {
  const { bpmn20Xml } = await engine(api, `process-definition/${encodeURIComponent(processDefinitionId)}/xml`);
  const viewer = new NavigatedViewer({ container: node });
  await viewer.importXML(bpmn20Xml);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  return viewer;
};
