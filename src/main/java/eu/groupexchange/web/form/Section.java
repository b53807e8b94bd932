package eu.groupexchange.web.form;

import java.util.List;

/** Fields that belong together, under a heading; {@code description} may be empty. */
public record Section(String title, String description, List<Field> fields) {}
