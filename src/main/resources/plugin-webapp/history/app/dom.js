// Elements without a template language. Text is always text here: nothing that anybody typed becomes markup.

/**
 * An element: {@code h('a', {href: link, class: 'btn'}, 'Open ', h('b', {}, name))}. Children are elements, texts, numbers or lists of
 * them; null, undefined and false are left out. An attribute that begins with "on" is a listener; true sets it, false leaves it out.
 */
export const h = (name, attributes = {}, ...children) => build(document.createElement(name), attributes, children);

const SVG = 'http://www.w3.org/2000/svg';

/** The same for what is drawn. */
export const svg = (name, attributes = {}, ...children) => build(document.createElementNS(SVG, name), attributes, children);

const build = (element, attributes, children) => {
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  });
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
};

/** Shows these in the node, and nothing else. */
export const show = (node, ...children) => {
  node.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return node;
};

/**
 * A table in Cockpit's look.
 * @param columns such as {@code {title, sort, cell: row => …, class}}; what has {@code sort} can be sorted by
 * @param rows what {@code cell} is given
 * @param sorting {@code {by, descending, href: (by, descending) => …}}, where the list can be sorted
 */
export const table = (columns, rows, sorting, caption) =>
  h('table', { class: 'cam-table history-table' },
    caption && h('caption', { class: 'sr-only' }, caption),
    h('thead', {}, h('tr', {}, columns.map(column => heading(column, sorting)))),
    h('tbody', {}, rows.map(row => h('tr', {}, columns.map(column => h('td', { class: column.class }, column.cell(row)))))));

const heading = (column, sorting) => {
  if (!sorting || !column.sort) {
    return h('th', { scope: 'col', class: column.class }, column.title);
  }
  const chosen = sorting.by === column.sort;
  const icon = chosen ? (sorting.descending ? 'glyphicon-chevron-down' : 'glyphicon-chevron-up') : 'glyphicon-minus';
  return h('th',
    { scope: 'col', class: column.class, 'aria-sort': chosen ? (sorting.descending ? 'descending' : 'ascending') : 'none' },
    h('a', { href: sorting.href(column.sort, chosen ? !sorting.descending : Boolean(column.latestFirst)) },
      column.title, ' ', h('span', { class: `glyphicon ${icon}`, 'aria-hidden': 'true' })));
};
