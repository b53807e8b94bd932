package eu.groupexchange.portal.claim;

import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.paperwork.received.FileDoor;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.evidence.AttachEvidence;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.form.FormLibrary;
import eu.groupexchange.wording.FileNames;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a claim one by one: a good one is kept, whatever is wrong with the others or with the form. */
@Component
class ClaimFiles {

    private final AttachEvidence attach;
    private final EvidenceStore store;
    private final List<Field> fields;

    ClaimFiles(AttachEvidence attach, EvidenceStore store, FormLibrary forms) {
        this.attach = attach;
        this.store = store;
        this.fields = forms.claim().fields().stream()
                .filter(field -> field.kind() == Field.Kind.FILE)
                .toList();
    }

    /** @return why files were refused, by the field through which they came */
    Map<String, String> take(
            Visitor visitor, MultiValueMap<String, String> texts, MultiValueMap<String, MultipartFile> files) {
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Field field : fields) {
            EvidenceKind kind = FormValue.of(EvidenceKind.class, field.key());
            List<String> refused = new ArrayList<>();
            for (MultipartFile file : files.getOrDefault(field.key(), List.of())) {
                keep(visitor, kind, file, refused);
            }
            if (kind == EvidenceKind.REPORT) {
                typed(visitor, texts.getOrDefault(field.key(), List.of()), refused);
            }
            if (!refused.isEmpty()) {
                refusals.put(field.key(), String.join(" ", refused));
            }
        }
        return refusals;
    }

    /** What to say of evidence that the exchange demands and that is not there. */
    Map<String, String> missing(Visitor visitor, List<EvidenceKind> required) {
        Set<EvidenceKind> missingKinds = EnumSet.noneOf(EvidenceKind.class);
        missingKinds.addAll(required);
        of(visitor).stream().filter(Evidence::counts).map(Evidence::kind).forEach(missingKinds::remove);
        Map<String, String> missing = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> missingKinds.contains(FormValue.of(EvidenceKind.class, field.key())))
                .forEach(field -> missing.put(field.key(), field.missing()));
        return missing;
    }

    List<Evidence> of(Visitor visitor) {
        return store.of(visitor.reference());
    }

    private void keep(Visitor visitor, EvidenceKind kind, MultipartFile file, List<String> refused) {
        String name = String.valueOf(file.getOriginalFilename());
        if (name.isBlank() && file.isEmpty()) {
            return;
        }
        if (file.getSize() > FileDoor.LARGEST) {
            refused.add(Texts.of("portal.claim-files.larger-than-10", FileNames.kept(name)));
            return;
        }
        try {
            attach.attach(visitor.reference(), kind, name, file.getBytes());
        } catch (RefusedException refusal) {
            refused.add(sentence(refusal));
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read", e);
        }
    }

    private void typed(Visitor visitor, List<String> texts, List<String> refused) {
        for (String text : texts) {
            String clean = FormCheck.text(text);
            if (clean.isEmpty()) {
                continue;
            }
            try {
                attach.attachText(visitor.reference(), EvidenceKind.REPORT, clean);
            } catch (RefusedException refusal) {
                refused.add(sentence(refusal));
            }
        }
    }

    /** Of a file that is not taken; where the claim takes none at all, the page says so and not the file. */
    private static String sentence(RefusedException refusal) {
        if (refusal.kind() != RefusedException.Kind.INPUT) {
            throw refusal;
        }
        return refusal.why();
    }
}
