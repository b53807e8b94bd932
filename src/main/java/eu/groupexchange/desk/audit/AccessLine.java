package eu.groupexchange.desk.audit;

import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.LoggedAccess;
import eu.groupexchange.desk.DeskDates;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** An entry of the access log in a list. */
record AccessLine(
        long sequence,
        String at,
        String person,
        String kind,
        String about,
        String address,
        String outcome,
        String colour,
        String detail,
        String hash) {

    static AccessLine of(LoggedAccess logged, ZoneId zone) {
        Access access = logged.access();
        return new AccessLine(
                logged.sequence(),
                DeskDates.exact(logged.at(), zone),
                access.person().id().replace("staff:", ""),
                access.kind().inWords(),
                Objects.requireNonNullElse(access.subject(), ""),
                Objects.requireNonNullElse(access.address(), ""),
                access.outcome().inWords(),
                switch (access.outcome()) {
                    case ALLOWED -> "tag-green";
                    case REFUSED -> "tag-red";
                    case NOT_FOUND -> "tag-amber";
                },
                Objects.requireNonNullElse(access.detail(), ""),
                logged.hash());
    }

    /** Of a table, with the time in UTC as the chain has it. */
    static List<String> cells(LoggedAccess logged) {
        Access access = logged.access();
        return List.of(
                Long.toString(logged.sequence()),
                logged.at().toString(),
                access.person().id(),
                access.kind().name(),
                Objects.requireNonNullElse(access.subject(), ""),
                Objects.requireNonNullElse(access.address(), ""),
                access.outcome().name(),
                Objects.requireNonNullElse(access.detail(), ""),
                logged.previousHash(),
                logged.hash());
    }
}
