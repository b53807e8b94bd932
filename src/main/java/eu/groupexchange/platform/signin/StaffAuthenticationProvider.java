package eu.groupexchange.platform.signin;

import eu.groupexchange.platform.accounts.Passwords;
import eu.groupexchange.platform.looks.SignIns;
import java.time.Duration;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Asks the engine's identity tables, unless whoever tries has to wait first. A signed-in person's name is the user id, and each
 * group is an authority {@code ROLE_<group id>}.
 */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

    private static final Duration UNTIL_THE_CROWD_IS_GONE = Duration.ofSeconds(4);

    private final IdentityService identities;
    private final Passwords passwords;
    private final SignInLimits limits;
    private final SignInCrowd crowd;
    private final SignIns log;

    StaffAuthenticationProvider(
            IdentityService identities, Passwords passwords, SignInLimits limits, SignInCrowd crowd, SignIns log) {
        this.identities = identities;
        this.passwords = passwords;
        this.limits = limits;
        this.crowd = crowd;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication login) throws AuthenticationException {
        String user = login.getName();
        String password = String.valueOf(login.getCredentials());
        var attempt = (SignInAttempt) Objects.requireNonNull(login.getDetails(), "Who tries is not known");
        try {
            checkInTheCrowd(attempt, user, password);
        } catch (WaitBeforeSignInException wait) {
            log.heldUp(user);
            throw wait;
        } catch (BadCredentialsException wrong) {
            log.failed(user);
            throw wrong;
        }
        var authorities = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        log.succeeded(user);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
        signedIn.setDetails(user); // where from is nothing to be kept in the session
        return signedIn;
    }

    private void checkInTheCrowd(SignInAttempt attempt, String user, String password) {
        if (!crowd.enter(attempt)) {
            throw new WaitBeforeSignInException(UNTIL_THE_CROWD_IS_GONE);
        }
        try {
            check(attempt, user, password);
        } finally {
            crowd.leave(attempt);
        }
    }

    private void check(SignInAttempt attempt, String user, String password) {
        Duration wait = limits.attempt(attempt);
        if (!wait.isZero()) {
            throw new WaitBeforeSignInException(wait);
        }
        if (!passwords.belongTogether(user, password)) {
            throw new BadCredentialsException("Unknown name or wrong password");
        }
        limits.succeeded(attempt);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
