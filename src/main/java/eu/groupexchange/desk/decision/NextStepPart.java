package eu.groupexchange.desk.decision;

import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.desk.casefile.Reader;
import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.overview.CaseStandings;
import eu.groupexchange.overview.NextStep;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.wording.AccountNumber;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.tasklist.TasklistAddress;
import eu.groupexchange.workflow.tasks.OpenTask;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody in this case, until when, and the form of a decision that is for whoever looks. */
@Component
class NextStepPart implements PagePart {

    /** Besides files: what of a claim can be sent back, as in the task. */
    private static final List<String> RETURNABLE = List.of("iban", "declaration");

    private final OpenTasks tasks;
    private final CaseStandings standings;

    NextStepPart(OpenTasks tasks, CaseStandings standings) {
        this.tasks = tasks;
        this.standings = standings;
    }

    /**
     * What comes next.
     *
     * @param holder who has it, in words
     * @param due until when; empty where no time is set
     */
    record Next(String what, String holder, String due, boolean overdue) {}

    /**
     * A task that is open.
     *
     * @param claimed who has claimed it; empty where nobody has
     * @param tasklist where Tasklist shows it
     */
    record Step(String name, String claimed, String tasklist) {}

    /** What whoever decides has to have in sight. */
    record Fact(String label, String value) {}

    /** @param chosen whether it is ticked already */
    record Item(String value, String label, boolean chosen) {}

    /**
     * The form of a decision.
     *
     * @param withReasons whether what the rules say is a reason of it
     */
    record Form(
            String action,
            String heading,
            String decided,
            String reason,
            String reasonHint,
            List<Decision.Choice> choices,
            List<Item> items,
            List<Fact> facts,
            boolean withReasons) {}

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        List<OpenTask> open = tasks.of(file.reference().value());
        model.put("next", next(file, standings.of(file.reference()).next()));
        model.put("steps", open.stream().map(task -> step(file, task)).toList());
        model.put(
                "decision",
                open.stream()
                        .filter(task -> !task.isHeldByAnother(file.reader().account()))
                        .flatMap(task -> Decision.of(task.key()).stream())
                        .filter(decision -> mayDecide(decision, file.reader()))
                        .findFirst()
                        .map(decision -> form(file, decision))
                        .orElse(null));
    }

    private static boolean mayDecide(Decision decision, Reader reader) {
        return decision.group() == StaffGroup.FINANCE ? reader.pays() : reader.decides();
    }

    private static Next next(CaseFile file, NextStep next) {
        return new Next(
                next.inWords(),
                next.holderInWords(),
                next.dueAt() == null ? "" : file.exchange().time().until(next.dueAt()),
                next.isOverdue(file.now()));
    }

    private static Step step(CaseFile file, OpenTask task) {
        return new Step(task.name(), claimed(file.reader(), task), TasklistAddress.of(task.id()));
    }

    private static String claimed(Reader reader, OpenTask task) {
        if (task.assignee() == null) {
            return "";
        }
        return task.assignee().equals(reader.account())
                ? Texts.of("dossier-page.next.you-claimed")
                : Texts.of("dossier-page.next.claimed-by", task.assignee());
    }

    private static Form form(CaseFile file, Decision decision) {
        return new Form(
                "/desk/participations/" + file.reference() + "/decide/" + decision.word(),
                decision.heading(),
                decision.decided().name(),
                decision.reason().name(),
                decision.reasonHint(),
                choices(file, decision),
                decision == Decision.CLAIM ? items(file) : List.of(),
                facts(file, decision),
                decision == Decision.ELIGIBILITY);
    }

    /** Whoever approved the claim is not offered to authorise it. */
    private static List<Decision.Choice> choices(CaseFile file, Decision decision) {
        return decision == Decision.PAYMENT && isReviewer(file)
                ? decision.choices().stream()
                        .filter(choice -> !choice.value().equals("authorise"))
                        .toList()
                : decision.choices();
    }

    private static boolean isReviewer(CaseFile file) {
        return file.claim() != null
                && file.reader().account().equals(file.claim().reviewedBy());
    }

    private static List<Item> items(CaseFile file) {
        List<String> ticked =
                Arrays.asList(file.answers().value("returnedItems").split(" "));
        return Stream.concat(
                        file.evidence().stream()
                                .filter(Evidence::counts)
                                .map(one -> one.kind().value())
                                .distinct(),
                        RETURNABLE.stream())
                .map(item -> new Item(item, Evidence.labelOf(item), ticked.contains(item)))
                .toList();
    }

    private static List<Fact> facts(CaseFile file, Decision decision) {
        List<Fact> facts = new ArrayList<>();
        switch (decision) {
            case ELIGIBILITY ->
                file.latest("eligibility-assessed").ifPresent(one -> {
                    add(facts, "dossier-page.fact.recommendation", recommendation(one));
                    add(
                            facts,
                            "dossier-page.fact.distance",
                            one.entry().details().get("distance"));
                });
            case ENTITLEMENT -> {
                add(facts, "dossier-page.fact.attended", attended(file));
                file.latest("entitlement-assessed")
                        .ifPresent(one ->
                                add(facts, "dossier-page.fact.rule", one.entry().reason()));
            }
            case CLAIM -> {
                money(file, facts);
                file.latest("claim-checked").ifPresent(one -> add(facts, "dossier-page.fact.missing", missing(one)));
                sentBack(file).ifPresent(why -> add(facts, "dossier-page.fact.sent-back", why));
                account(file, facts);
            }
            case PAYMENT -> {
                money(file, facts);
                Claim claim = file.claim();
                if (claim != null) {
                    add(facts, "dossier-page.fact.approved-by", claim.reviewedBy());
                    add(facts, "dossier-page.fact.reviewer-wrote", claim.reviewReason());
                    if (isReviewer(file)) {
                        add(facts, "dossier-page.fact.four-eyes", Texts.of("dossier-page.fact.you-approved"));
                    }
                }
                account(file, facts);
            }
        }
        return facts;
    }

    private static String recommendation(LoggedDecision assessed) {
        return EligibilityReasons.recommendation(FormValue.of(
                Recommendation.class, String.valueOf(assessed.entry().outcome())));
    }

    private static String attended(CaseFile file) {
        return Texts.of(
                "dossier-page.fact.days-of",
                Objects.requireNonNullElse(file.participation().daysAttended(), 0),
                file.exchange().days().size());
    }

    private static void money(CaseFile file, List<Fact> facts) {
        if (file.claim() != null) {
            add(
                    facts,
                    "dossier-page.fact.amount",
                    file.claim().amount() + ": " + file.claim().amountBasis());
        }
    }

    /** In full, as in the task: it is decided about this account and no other. */
    private static void account(CaseFile file, List<Fact> facts) {
        Claim claim = file.claim();
        if (claim != null && claim.iban() != null) {
            add(
                    facts,
                    "dossier-page.fact.account",
                    claim.accountHolder() + ", " + AccountNumber.inGroups(claim.iban()));
        }
    }

    private static String missing(LoggedDecision checked) {
        String items = checked.entry().details().getOrDefault("missing", "");
        return items.isEmpty()
                ? Texts.of("dossier-page.fact.nothing-missing")
                : Arrays.stream(items.split(", ")).map(Evidence::labelOf).collect(Collectors.joining(", "));
    }

    /** Where finance sent it back since it was reviewed last. */
    private static Optional<String> sentBack(CaseFile file) {
        return file.latest("payment-decided")
                .filter(one -> "sendBack".equals(one.entry().outcome()))
                .filter(one -> file.latest("claim-reviewed")
                        .filter(review -> review.sequence() > one.sequence())
                        .isEmpty())
                .flatMap(one -> Optional.ofNullable(one.entry().reason()));
    }

    private static void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(Texts.of(label), value));
        }
    }
}
