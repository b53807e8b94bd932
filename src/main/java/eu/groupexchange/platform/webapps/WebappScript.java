package eu.groupexchange.platform.webapps;

/** A script of ours that the webapps load before they show anything, besides those that they always load. */
public interface WebappScript {

    /** Its file in {@code static/js}, a module whose default export is a list of plugins, such as {@code demo-clock.js}. */
    String file();
}
