package eu.groupexchange.desk.audit;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.inspection.report.SampleWords;
import eu.groupexchange.inspection.sample.Review;
import eu.groupexchange.inspection.sample.ReviewState;
import eu.groupexchange.inspection.sample.Sample;
import java.time.ZoneId;
import java.util.List;

/** A sample in a list, and at the head of its page. */
record SampleLine(
        int number,
        String title,
        String scope,
        List<String> method,
        String seed,
        int population,
        String populationHash,
        int drawn,
        long notBegun,
        long inReview,
        long done,
        String drawnBy,
        String drawnAt) {

    static SampleLine of(Sample sample, List<Review> reviews, ZoneId zone) {
        return new SampleLine(
                sample.number(),
                sample.title(),
                SampleWords.scope(sample.criteria()),
                SampleWords.method(sample.criteria()),
                sample.criteria().seed(),
                sample.population(),
                sample.populationHash(),
                sample.drawn(),
                count(reviews, ReviewState.NOT_BEGUN),
                count(reviews, ReviewState.IN_REVIEW),
                count(reviews, ReviewState.DONE),
                sample.drawnBy(),
                DeskDates.exact(sample.drawnAt(), zone));
    }

    private static long count(List<Review> reviews, ReviewState state) {
        return reviews.stream().filter(review -> review.state() == state).count();
    }
}
