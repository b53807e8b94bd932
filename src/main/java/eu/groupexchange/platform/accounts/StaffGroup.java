package eu.groupexchange.platform.accounts;

import eu.groupexchange.wording.Texts;

/** The groups that staff belong to. Their ids are also those of the candidate groups in the models. */
public enum StaffGroup {
    COORDINATORS("coordinators", "Coordinators"),
    FINANCE("finance", Texts.of("platform.staff-group.finance-officers")),
    AUDITORS("auditors", "Auditors"),
    ADMINISTRATORS("camunda-admin", "Administrators");

    private final String id;
    private final String title;

    StaffGroup(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    /** The authority that a signed-in member has, such as {@code ROLE_coordinators}. */
    public String authority() {
        return "ROLE_" + id;
    }

    String title() {
        return title;
    }
}
