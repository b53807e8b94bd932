package eu.groupexchange.inspection.sample;

import eu.groupexchange.wording.Texts;

/** How far the review of a case has come. */
public enum ReviewState {
    NOT_BEGUN("inspection.review.not-begun"),
    IN_REVIEW("inspection.review.in-review"),
    DONE("inspection.review.done");

    private final String words;

    ReviewState(String words) {
        this.words = words;
    }

    public String inWords() {
        return Texts.of(words);
    }
}
