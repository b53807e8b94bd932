package eu.groupexchange.platform.signin;

import eu.groupexchange.platform.webapps.history.HistoryRootResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.jspecify.annotations.Nullable;

/** Every address of the webapps' REST with its method, read from the classes that answer there, those to come included. */
public final class RestEndpoints {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> found = new TreeSet<>();

    private RestEndpoints() {}

    /** Such as {@code POST /engine/engine/{name}/task/{id}/claim}; what only reads by its method is left out. */
    public static Set<String> writing() {
        return all().stream()
                .filter(endpoint -> !READING.contains(endpoint.substring(0, endpoint.indexOf(' '))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** With those that only read. */
    public static Set<String> all() {
        var endpoints = new RestEndpoints();
        endpoints.walk(
                "/engine" + path(NamedProcessEngineRestServiceImpl.class),
                NamedProcessEngineRestServiceImpl.class,
                Set.of());
        endpoints.walk("/admin" + path(UserAuthenticationResource.class), UserAuthenticationResource.class, Set.of());
        endpoints.walk("/admin" + path(SetupResource.class), SetupResource.class, Set.of());
        endpoints.walk("/cockpit" + path(BaseRootResource.class), BaseRootResource.class, Set.of());
        endpoints.walk("/cockpit" + path(HistoryRootResource.class), HistoryRootResource.class, Set.of());
        return endpoints.found;
    }

    private void walk(String base, Class<?> resource, Set<Class<?>> above) {
        if (above.contains(resource)) {
            return;
        }
        Set<Class<?>> seen = new LinkedHashSet<>(above);
        seen.add(resource);
        supertypes(resource)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(method -> {
                    Path part = method.getAnnotation(Path.class);
                    String address = base + (part == null ? "" : "/" + stripped(part.value()));
                    String verb = verb(method);
                    if (verb == null && part != null) {
                        walk(address, method.getReturnType(), seen);
                    } else if (verb != null) {
                        found.add(verb + " " + address);
                    }
                });
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(Set.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            if (next != Object.class && all.add(next)) {
                open.addAll(Arrays.asList(next.getInterfaces()));
                if (next.getSuperclass() != null) {
                    open.add(next.getSuperclass());
                }
            }
        }
        return all.stream();
    }

    private static String path(Class<?> resource) {
        return "/" + stripped(resource.getAnnotation(Path.class).value());
    }

    private static String stripped(String path) {
        return path.replaceAll("^/|/$", "");
    }
}
