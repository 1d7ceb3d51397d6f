package it.opposizioni.portal.access;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page or a form of the running portal.
 *
 * @param path the portal's own, without language and without slash at its beginning: {@code operators/campaigns/{id}}
 */
record Route(String method, String path) implements Comparable<Route> {

    /** All that the running application serves. */
    static Set<Route> all() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(resource -> resource.isAnnotationPresent(Path.class) && !resource.isInterface())
                .flatMap(Route::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Route> of(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).stream().map(verb -> new Route(verb, path(root, method))));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String whole = own == null ? root : root + "/" + own.value();
        String path = whole.replaceAll("\\{(\\w+) *:(?:[^{}]|\\{[^}]*})*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("^/|/$", "");
        return path.isEmpty() ? "." : path;
    }

    /** Has a language before it. */
    boolean isForReaders() {
        return !path.matches(
                "(signed-in|sign-in-failed|back-channel-logout|\\.well-known|v1|data|catalog\\.jsonld)(/.*)?");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
