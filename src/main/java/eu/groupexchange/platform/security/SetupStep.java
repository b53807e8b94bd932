package eu.groupexchange.platform.security;

/** Something that has to be in the engine's tables before anybody is served. */
interface SetupStep {

    /** Adds what is missing and leaves the rest alone. */
    void ensure();
}
