package eu.groupexchange.exchange.tasks;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.workflow.tasklist.TaskLists;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each exchange has its list in Tasklist while it runs, and afterwards for as long as something of it is open: payments go on
 * when an exchange is closed.
 */
@Component
@Order(20)
public class ExchangeLists implements ApplicationRunner {

    private static final String KEY = "exchange:";

    private final ExchangeCatalogue exchanges;
    private final TaskLists lists;

    ExchangeLists(ExchangeCatalogue exchanges, TaskLists lists) {
        this.exchanges = exchanges;
        this.lists = lists;
    }

    /** Those that were published before exchanges had lists get theirs, and none stays in which nothing is left. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        exchanges.all().forEach(this::settle);
    }

    /** Makes the list of an exchange, or takes it away where nothing is left in it; run again, it finds what it did. */
    @Transactional
    public void settle(Exchange exchange) {
        String slug = exchange.slug().value();
        if (isRunning(exchange.status()) || lists.hasOpen(GroupExchangeProcess.EXCHANGE, slug)) {
            lists.makeAbout(KEY + slug, exchange.title(), GroupExchangeProcess.EXCHANGE, slug);
        } else {
            lists.drop(KEY + slug);
        }
    }

    /** The same for one that has changed. */
    @Transactional
    public void settle(Slug slug) {
        exchanges.findReadable(slug).ifPresent(this::settle);
    }

    private static boolean isRunning(ExchangeStatus status) {
        return status == ExchangeStatus.PUBLISHED || status == ExchangeStatus.REGISTRATION_CLOSED;
    }
}
