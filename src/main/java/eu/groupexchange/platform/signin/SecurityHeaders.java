package eu.groupexchange.platform.signin;

import eu.groupexchange.platform.edge.StandardHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What every answer tells the browser to refuse. The referrer stays on this site, so that the token of a mailed link reaches
 * nobody else; by default nothing is kept in a cache.
 */
@Component
class SecurityHeaders {

    private static final String WITHIN_TASK_POLICY =
            StandardHeaders.CONTENT_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

    /** Nothing in a mail runs, loads, leads anywhere or sends anything, whatever somebody managed to have written into it. */
    private static final String MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    /** A mail brings its own styles and is shown in a frame of the mailbox. */
    private static final String DEMO_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none';"
            + " frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    private final PublicAddress address;

    SecurityHeaders(PublicAddress address) {
        this.address = address;
    }

    /** Those that Tasklist shows within a task may be in a frame of ours, and no other; one page may ask for the camera. */
    void forPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.addHeaderWriter(inOurFrames(PageRights.withinTasks(), WITHIN_TASK_POLICY));
        headers.addHeaderWriter(inOurFrames(PageRights.mailsAsSent(), MAIL_POLICY));
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                PageRights.withCamera(),
                (request, response) -> response.setHeader(
                        "Permissions-Policy", StandardHeaders.PERMISSIONS.replace("camera=()", "camera=(self)"))));
    }

    private static HeaderWriter inOurFrames(RequestMatcher pages, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(pages, (request, response) -> {
            response.setHeader("Content-Security-Policy", policy);
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        });
    }

    /** The policy of the webapps' pages is set by their own filter; this one remains for what that filter does not cover. */
    void forWebapps(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }

    void forDemo(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(DEMO_POLICY))
                .frameOptions(FrameOptionsConfig::sameOrigin);
    }

    private void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(StandardHeaders.CONTENT_POLICY))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(StandardHeaders.PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        hsts -> hsts.requestMatcher(request -> request.isSecure() || address.isHttps()));
    }
}
