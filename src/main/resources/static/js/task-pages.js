// A task may link pages of the desk that whoever decides needs beside the form (class "in-place"). They are shown within the
// task, read anew whenever it is opened. Where this script does not run, the links are links.
const SELECTOR = '.fjs-container a.in-place:not([data-shown])';

const fit = frame => {
  const body = frame.contentDocument && frame.contentDocument.body;
  if (body) {
    frame.style.height = `${body.offsetHeight + 4}px`;
  }
};

const show = link => {
  link.dataset.shown = 'true';
  const frame = document.createElement('iframe');
  frame.className = 'in-place';
  frame.title = link.textContent;
  frame.addEventListener('load', () => fit(frame));
  frame.src = link.href;
  link.insertAdjacentElement('afterend', frame);
};

if (window.location.pathname.includes('/app/tasklist/')) {
  new MutationObserver(() => document.querySelectorAll(SELECTOR).forEach(show)).observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
}

export default [];
