package eu.groupexchange.platform.webapps;

/**
 * Adds our scripts: the one that leads from the webapps' own sign-in form, which is closed, to the one sign-in, and the one that
 * shows pages of the desk within a task.
 */
class SignInScriptTransformer extends TextTransformer {

    private static final String EXPORT = "export default {";
    private static final String SCRIPTS = "'../../../js/webapp-sign-in.js', '../../../js/task-pages.js'";

    @Override
    String change(String configuration) {
        return configuration.replace(EXPORT, EXPORT + "\n  customScripts: [" + SCRIPTS + "],");
    }
}
