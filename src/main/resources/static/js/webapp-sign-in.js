// Camunda's webapps show a sign-in form of their own when a session has ended. There is one sign-in: asking for the page
// again leads to it, and from there back to this page.
const signIn = {
  render: () => window.location.replace(window.location.pathname),
};

export default ['tasklist', 'cockpit', 'admin', 'welcome'].map(app => ({
  ...signIn,
  id: `group-exchange-sign-in-${app}`,
  pluginPoint: `${app}.login`,
  priority: 100,
}));
