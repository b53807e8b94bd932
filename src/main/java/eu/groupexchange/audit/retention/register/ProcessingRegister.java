package eu.groupexchange.audit.retention.register;

import eu.groupexchange.audit.retention.register.KeptTable.Whose;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that is kept about people, as the features say it (GDPR, article 30). */
@Component
public class ProcessingRegister {

    private final List<KeepsPersonalData> features;

    ProcessingRegister(List<KeepsPersonalData> features) {
        this.features = features;
    }

    /** By name. */
    public List<KeptTable> tables() {
        return features.stream()
                .flatMap(feature -> feature.tables().stream())
                .sorted(Comparator.comparing(KeptTable::table))
                .toList();
    }

    /** Those whose rows go with a subject of that kind. */
    public List<KeptTable> goingWith(Whose subject) {
        return tables().stream().filter(table -> table.goesWith(subject)).toList();
    }

    /** Payment runs and the like that are about these cases and no others. */
    public List<String> sharedBy(Collection<String> cases) {
        return distinct(features.stream().flatMap(feature -> feature.sharedBy(cases).stream()));
    }

    /** @param addressHash SHA-256 of an e-mail address in small letters */
    public List<String> casesOf(String addressHash) {
        return distinct(features.stream().flatMap(feature -> feature.casesOf(addressHash).stream()));
    }

    /** Deletes of a case what the audit does not need. @return what it was, in words */
    public List<String> eraseOnRequest(String reference) {
        return distinct(features.stream().flatMap(feature -> feature.eraseOnRequest(reference).stream()));
    }

    /** The business keys of all processes about these subjects. */
    public List<String> processesAbout(Collection<String> subjects) {
        return distinct(Stream.concat(
                subjects.stream(), features.stream().flatMap(feature -> feature.processesAbout(subjects).stream())));
    }

    private static List<String> distinct(Stream<String> all) {
        return all.distinct().sorted().toList();
    }
}
