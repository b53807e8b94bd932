package eu.groupexchange.desk.participants;

import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.overview.CaseView;
import eu.groupexchange.overview.Due;
import eu.groupexchange.overview.GridQuestion;
import eu.groupexchange.overview.GridSort;
import eu.groupexchange.overview.Holder;
import eu.groupexchange.overview.MoneyState;
import eu.groupexchange.overview.Step;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What a list of participants is asked, as it stands in an address: {@code ?q=&status=&country=&due=&waits=&next=&recommendation=&claim=
 * &money=&mine=&sort=&page=&size=}. Several values of one kind are several parameters of one name, or one with commas. A minus before
 * {@code sort} turns the order round. What nobody of us writes is passed over and said.
 */
final class GridAddress {

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final MultiValueMap<String, String> sent;
    private final List<String> passedOver = new ArrayList<>();

    private GridAddress(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** @param passedOver a sentence for each value that was not understood */
    record Read(GridQuestion question, List<String> passedOver) {}

    static Read read(MultiValueMap<String, String> sent, Slug exchange, String userId) {
        GridAddress address = new GridAddress(sent);
        return new Read(address.question(exchange, userId), List.copyOf(address.passedOver));
    }

    /** A view by its name stands for what it asks. */
    private GridQuestion question(Slug exchange, String userId) {
        CaseView view = one("view", word -> constant(CaseView.class, word));
        return view == null ? typed(exchange, userId) : view.of(exchange).page(number("page", 1, LAST_PAGE), size());
    }

    private GridQuestion typed(Slug exchange, String userId) {
        String sort = text("sort");
        boolean descending = sort.startsWith("-");
        return GridQuestion.of(exchange)
                .search(text("q"))
                .statuses(all("status", word -> constant(ParticipationStatus.class, word)))
                .countries(all("country", GridAddress::country))
                .due(one("due", word -> FormValue.find(Due.class, word.toLowerCase(Locale.ROOT))))
                .holders(all("waits", word -> FormValue.find(Holder.class, word.toLowerCase(Locale.ROOT))))
                .steps(all("next", word -> constant(Step.class, word)))
                .recommendations(all(
                        "recommendation", word -> FormValue.find(Recommendation.class, word.toLowerCase(Locale.ROOT))))
                .claims(all("claim", word -> constant(ClaimStatus.class, word)))
                .money(all("money", word -> constant(MoneyState.class, word)))
                .claimedBy(text("mine").isEmpty() ? null : userId)
                .sorted(
                        Optional.ofNullable(one(
                                        "sort", word -> FormValue.find(GridSort.class, word.replaceFirst("^-", ""))))
                                .orElse(GridSort.REFERENCE),
                        descending)
                .page(number("page", 1, LAST_PAGE), size());
    }

    private int size() {
        int size = number("size", GridQuestion.USUAL_SIZE, LAST_PAGE);
        return GridQuestion.SIZES.contains(size) ? size : GridQuestion.USUAL_SIZE;
    }

    private int number(String name, int otherwise, int highest) {
        String typed = text(name);
        if (typed.isEmpty()) {
            return otherwise;
        }
        if (typed.matches("\\d{1,7}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= highest) {
            return Integer.parseInt(typed);
        }
        passOver(name, typed);
        return otherwise;
    }

    private <T> Set<T> all(String name, Function<String, Optional<T>> reader) {
        Set<T> read = new LinkedHashSet<>();
        for (String word : words(name)) {
            reader.apply(word).ifPresentOrElse(read::add, () -> passOver(name, word));
        }
        return read;
    }

    private <T> @Nullable T one(String name, Function<String, Optional<T>> reader) {
        Set<T> read = all(name, reader);
        return read.isEmpty() ? null : read.iterator().next();
    }

    private List<String> words(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(LONGEST)
                .toList();
    }

    private String text(String name) {
        String value = Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    private void passOver(String name, String word) {
        String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
        passedOver.add(Texts.of("grid.address.passed-over", name, shown));
    }

    private static Optional<String> country(String word) {
        String code = word.toUpperCase(Locale.ROOT);
        return Set.of(Locale.getISOCountries()).contains(code) || code.equals("XK")
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Whether it is written with a hyphen, a blank or an underscore, in capitals or not. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        String name = word.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** What is asked as parameters, without page and size; what asks for nothing is left out. */
    static MultiValueMap<String, String> parameters(GridQuestion question) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        add(all, "q", question.q());
        question.statuses().forEach(one -> add(all, "status", hyphened(one)));
        question.countries().forEach(one -> add(all, "country", one));
        if (question.due() != null) {
            add(all, "due", question.due().value());
        }
        question.holders().forEach(one -> add(all, "waits", one.value()));
        question.steps().forEach(one -> add(all, "next", one.value()));
        question.recommendations().forEach(one -> add(all, "recommendation", one.value()));
        question.claims().forEach(one -> add(all, "claim", hyphened(one)));
        question.money().forEach(one -> add(all, "money", one.value()));
        add(all, "mine", question.claimedBy() == null ? "" : "true");
        if (question.sort() != GridSort.REFERENCE || question.descending()) {
            add(
                    all,
                    "sort",
                    (question.descending() ? "-" : "") + question.sort().value());
        }
        return all;
    }

    /** The part of an address behind its path, with the question mark; empty where nothing is asked. */
    static String query(GridQuestion question) {
        MultiValueMap<String, String> all = parameters(question);
        if (question.page() > 1) {
            add(all, "page", String.valueOf(question.page()));
        }
        if (question.size() != GridQuestion.USUAL_SIZE) {
            add(all, "size", String.valueOf(question.size()));
        }
        return all.isEmpty() ? "" : "?" + written(all);
    }

    /** The same, to be followed by another parameter. */
    static String more(GridQuestion question) {
        String query = query(question);
        return query.isEmpty() ? "?" : query + "&";
    }

    /** Parameters as they stand behind the question mark of an address. */
    static String written(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + UriUtils.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static void add(MultiValueMap<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.add(name, value);
        }
    }

    static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
