package eu.groupexchange.platform.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda hands the nonce of its content policy from the filter that sends the header to the one that writes the page by way
 * of the whole application: of two pages asked for at the same moment, one would get the other's and stay blank. Here each
 * request sees its own.
 */
class NoncePerRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var application = withNonceApart(request.getServletContext());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return application;
                    }
                },
                response);
    }

    private static ServletContext withNonceApart(ServletContext application) {
        var nonce = new AtomicReference<Object>();
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> {
                    boolean aboutNonce = arguments != null
                            && arguments.length > 0
                            && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
                    if (aboutNonce && "setAttribute".equals(method.getName())) {
                        nonce.set(arguments[1]);
                        return null;
                    }
                    if (aboutNonce && "getAttribute".equals(method.getName())) {
                        return nonce.get();
                    }
                    try {
                        return method.invoke(application, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
