package eu.groupexchange.payment.pain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the bank is ordered to pay, in euros, from one account on one day.
 *
 * @param messageId at most 35 characters, never used before by this debtor
 * @param batchId names the batch on the account's statement, at most 35 characters
 */
public record CreditTransferOrder(
        String messageId,
        String batchId,
        OffsetDateTime createdAt,
        LocalDate executionDate,
        Debtor debtor,
        List<CreditTransfer> transfers) {

    public CreditTransferOrder {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty()) {
            throw new IllegalArgumentException("An order without a transfer is none");
        }
    }

    /** The sum of all transfers, with two decimals. */
    public BigDecimal controlSum() {
        return transfers.stream().map(CreditTransfer::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /**
     * One payment of the order.
     *
     * @param endToEndId returns on both statements, at most 35 characters
     * @param amount in euros, above 0, no part of a cent
     * @param creditorIban without blanks
     * @param remittance what the creditor reads on its statement; what exceeds 140 characters is cut off
     */
    public record CreditTransfer(
            String endToEndId, BigDecimal amount, String creditorName, String creditorIban, String remittance) {

        public CreditTransfer {
            amount = amount.setScale(2, java.math.RoundingMode.UNNECESSARY);
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("Only an amount above 0 can be transferred");
            }
        }
    }
}
