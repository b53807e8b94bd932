package eu.groupexchange.web;

import org.springframework.web.servlet.view.RedirectView;

/** Where to go after a form was accepted; reloading the page there sends nothing twice. */
public final class SeeOther {

    private SeeOther() {}

    /** @param path within the application */
    public static RedirectView at(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
