package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.correspondence.Mail.ToStaff;
import java.net.URI;

/** Something that the coordinators should know, in words. */
@OnlyTells
record StaffNotice(String notice, URI deskUrl) implements ToStaff {}
