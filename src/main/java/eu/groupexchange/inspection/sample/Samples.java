package eu.groupexchange.inspection.sample;

import java.util.List;
import java.util.Optional;

/** Samples, the cases in them, how far their review has come, and remarks. Only added to. */
public interface Samples {

    /** The latest first. */
    List<Sample> all();

    Optional<Sample> find(int number);

    /** The whole population from which it was drawn, by reference. */
    List<DrawnCase> population(int sample);

    /** Of each drawn case, by reference. */
    List<Review> reviews(int sample);

    /** On all cases of a sample, the oldest first. */
    List<Remark> remarks(int sample);
}
