package eu.groupexchange.api.door;

import eu.groupexchange.api.token.CheckToken.Bearer;
import eu.groupexchange.api.token.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is calling: the owner of the token, with the groups that it is in now and the scopes that the token has. */
public final class Caller extends AbstractAuthenticationToken {

    private final String owner;
    private final Set<Scope> scopes;

    Caller(Bearer bearer) {
        super(authorities(bearer));
        this.owner = bearer.token().owner();
        this.scopes = bearer.token().scopes();
        setAuthenticated(true);
    }

    /**
     * Whoever is behind the request that is being answered.
     *
     * @throws IllegalStateException where it came through no token
     */
    public static Caller now() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("This was not asked for with a token");
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    boolean isOneOf(Set<String> groups) {
        return getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(groups::contains);
    }

    private static List<GrantedAuthority> authorities(Bearer bearer) {
        List<GrantedAuthority> all = new ArrayList<>();
        bearer.groups().forEach(group -> all.add(new SimpleGrantedAuthority("ROLE_" + group)));
        bearer.token().scopes().forEach(scope -> all.add(new SimpleGrantedAuthority(scope.authority())));
        return all;
    }

    @Override
    public Object getPrincipal() {
        return owner;
    }

    @Override
    public String getName() {
        return owner;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof Caller caller && caller.scopes.equals(scopes);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + scopes.hashCode();
    }
}
