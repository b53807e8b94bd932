package eu.groupexchange.platform.accounts;

import java.util.Set;

/**
 * What an account is at this moment.
 *
 * @param stamp another one after the password was changed, or the account was made anew under the same name
 * @param groups ids
 */
public record Standing(String stamp, Set<String> groups) {}
