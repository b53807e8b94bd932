package eu.groupexchange.web.sheet;

import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of a table, one by one, so that they are never all in memory.
 *
 * @param <R> what a row is about
 */
@FunctionalInterface
public interface SheetRows<R> {

    void each(Consumer<R> row);

    static <R> SheetRows<R> of(List<R> rows) {
        return rows::forEach;
    }
}
