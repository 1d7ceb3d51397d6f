package it.opposizioni.kit.problem;

import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** By which name a client knows a parameter of a resource's method. */
final class ParameterNames {

    private ParameterNames() {}

    /**
     * Empty for the body: nothing in the request names it.
     *
     * @param resource may be what the container made of it, which repeats its methods and not their annotations
     */
    static Optional<String> of(Class<?> resource, Path.MethodNode method, int index) {
        Class<?>[] signature = method.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            for (Method declared : type.getDeclaredMethods()) {
                if (declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), signature)) {
                    Optional<String> name = of(declared.getParameterAnnotations()[index]);
                    if (name.isPresent()) {
                        return name;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> of(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case PathParam path -> path.value();
                    case HeaderParam header -> header.value();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }
}
