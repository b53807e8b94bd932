package eu.groupexchange.platform.signin;

/** Adds the script that leads from the webapps' own sign-in form, which is closed, to the one sign-in. */
class SignInScriptTransformer extends TextTransformer {

    private static final String EXPORT = "export default {";
    private static final String SCRIPT = "../../../js/webapp-sign-in.js";

    @Override
    String change(String configuration) {
        return configuration.replace(EXPORT, EXPORT + "\n  customScripts: ['" + SCRIPT + "'],");
    }
}
