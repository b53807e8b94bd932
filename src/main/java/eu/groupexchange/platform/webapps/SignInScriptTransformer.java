package eu.groupexchange.platform.webapps;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds our scripts: the one that leads from the webapps' own sign-in form, which is closed, to the one sign-in, the one that
 * shows pages of the desk within a task, and those that others ask for.
 */
class SignInScriptTransformer extends TextTransformer {

    private static final String EXPORT = "export default {";

    private final String scripts;

    SignInScriptTransformer(Stream<WebappScript> others) {
        this.scripts = Stream.concat(
                        List.of("webapp-sign-in.js", "task-pages.js").stream(), others.map(WebappScript::file))
                .map(file -> "'../../../js/" + file + "'")
                .collect(Collectors.joining(", "));
    }

    @Override
    String change(String configuration) {
        return configuration.replace(EXPORT, EXPORT + "\n  customScripts: [" + scripts + "],");
    }
}
