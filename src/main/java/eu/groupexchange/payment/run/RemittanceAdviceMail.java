package eu.groupexchange.payment.run;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.exchange.Money;
import java.time.LocalDate;

/** It was paid; the advice is attached. */
@OnlyTells
record RemittanceAdviceMail(Money amount, String payer, String statementText, LocalDate valueDate, String bankReference)
        implements Mail {}
