package eu.groupexchange.portal.my;

/**
 * What a page says of a payment that is to come, or did not come.
 *
 * @param expected the bank day for which it is or will be ordered, such as {@code Monday, 9 May 2022}; empty where none is known
 * @param whyFailed the bank's reason in plain words; empty where it gave none
 */
record PaymentNews(String expected, String whyFailed) {}
