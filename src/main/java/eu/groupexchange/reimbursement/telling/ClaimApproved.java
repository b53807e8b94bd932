package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.exchange.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The claim is approved, with when the money may be expected where that is known. */
@OnlyTells(withLink = true)
record ClaimApproved(
        Money amount,
        String maskedIban,
        @Nullable LocalDate runDay,
        @Nullable LocalDate payDay) implements Mail {}
