package eu.groupexchange.web;

import eu.groupexchange.wording.FundingStatement;
import org.springframework.stereotype.Component;

/** What the frame of every page shows, whoever renders the page; templates reach it as {@code @pageFrame}. */
@Component("pageFrame")
public class PageFrame {

    private final FundingStatement funding;

    PageFrame(FundingStatement funding) {
        this.funding = funding;
    }

    public FundingStatement getFunding() {
        return funding;
    }
}
