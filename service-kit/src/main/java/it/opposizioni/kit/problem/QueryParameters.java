package it.opposizioni.kit.problem;

import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;

/** How converters learn which query parameter they read, so that a refusal can name it. */
final class QueryParameters {

    private QueryParameters() {}

    /** Empty when the annotated one is no query parameter. */
    static Optional<String> name(Annotation[] annotations) {
        return Arrays.stream(annotations == null ? new Annotation[0] : annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
    }
}
