package eu.groupexchange.platform.signin;

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
 * Asks the engine's identity tables. The engine makes an account wait longer after each failed attempt and then refuses even
 * the right password, which looks the same from outside. A signed-in person's name is the user id, and each group is an
 * authority {@code ROLE_<group id>}.
 */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

    private final IdentityService identities;

    StaffAuthenticationProvider(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!identities.checkPassword(user, password)) {
            throw new BadCredentialsException("Unknown name, wrong password, or too many attempts");
        }
        var authorities = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
