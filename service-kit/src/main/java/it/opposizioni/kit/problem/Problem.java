package it.opposizioni.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document (RFC 9457): what every 4xx and 5xx answers.
 *
 * @param reference only on a 500: the reference to quote to the operator of the service; the log has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Problem document (RFC 9457), in the language of Accept-Language")
public record Problem(
        URI type, String title, int status, String detail, String instance, List<Field> errors, String reference) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field to correct. */
    @Schema(name = "ProblemField")
    public record Field(String pointer, String code, String detail) {}

    static Problem of(ProblemType type, Locale locale, String instance) {
        String detail = CommonProblems.detailOf(type).in(locale);
        return new Problem(type.urn(), type.title().in(locale), type.status(), detail, instance, null, null);
    }

    static Problem of(DomainException e, Locale locale, String instance) {
        List<Field> fields = e.errors().stream()
                .map(f -> new Field(f.pointer(), f.code(), f.detail().in(locale)))
                .toList();
        ProblemType type = e.type();
        return new Problem(
                type.urn(),
                type.title().in(locale),
                type.status(),
                e.detail().in(locale),
                instance,
                fields.isEmpty() ? null : fields,
                null);
    }

    Problem withReference(String newReference) {
        return new Problem(type, title, status, detail, instance, errors, newReference);
    }
}
