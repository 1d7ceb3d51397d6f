package it.opposizioni.kit.problem;

import it.opposizioni.kit.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A rule was violated. Becomes a problem document at the HTTP edge and nowhere else. */
public final class DomainException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<FieldError> errors;
    private final transient Duration retryAfter;

    public DomainException(ProblemType type, Text detail) {
        this(type, detail, List.of(), null);
    }

    private DomainException(ProblemType type, Text detail, List<FieldError> errors, Duration retryAfter) {
        // the slug alone: a detail may name a person's number, and messages of exceptions end up in logs
        super(type.slug(), null, false, true);
        this.type = type;
        this.detail = detail;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    /** The same problem, naming the fields to correct. */
    public DomainException with(List<FieldError> fieldErrors) {
        return new DomainException(type, detail, List.copyOf(fieldErrors), retryAfter);
    }

    public DomainException with(FieldError... fieldErrors) {
        return with(List.of(fieldErrors));
    }

    /** The same problem, saying when it makes sense to try again. */
    public DomainException retryAfter(Duration wait) {
        return new DomainException(type, detail, errors, wait);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public static DomainException notFound() {
        return new DomainException(CommonProblems.NOT_FOUND, CommonProblems.NOT_FOUND_DETAIL);
    }

    /** One field is wrong. */
    public static DomainException invalid(String pointer, String code, Text detail) {
        return invalid(List.of(new FieldError(pointer, code, detail)));
    }

    public static DomainException invalid(List<FieldError> errors) {
        return new DomainException(CommonProblems.VALIDATION, CommonProblems.VALIDATION_DETAIL).with(errors);
    }
}
