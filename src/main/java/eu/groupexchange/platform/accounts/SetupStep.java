package eu.groupexchange.platform.accounts;

/** Something that has to be in the engine's tables before anybody is served. */
public interface SetupStep {

    /** Adds what is missing and leaves the rest alone. */
    void ensure();
}
