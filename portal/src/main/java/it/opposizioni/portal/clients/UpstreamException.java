package it.opposizioni.portal.clients;

import it.opposizioni.kit.identity.IdentityLevel;
import it.opposizioni.kit.problem.CommonProblems;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A service said no, or did not answer. Errors of a form stay with the form; everything else becomes an error page. */
public final class UpstreamException extends RuntimeException {

    private static final int UNAVAILABLE = 503;
    private static final String KEY_REUSED = CommonProblems.IDEMPOTENCY_KEY_REUSED.slug();
    private static final String ORGANISATION_NEEDED = "organisation-needed";
    private static final String OWN_COMPLAINT = "own-complaint";
    private static final String BEING_RESTORED = CommonProblems.BEING_RESTORED.slug();

    private final int status;
    private final transient ProblemDocument problem;
    private final transient Duration retryAfter;
    private final IdentityLevel levelNeeded;

    /** @param levelNeeded null unless a sign-in at that level would do */
    UpstreamException(int status, ProblemDocument problem, Duration retryAfter, IdentityLevel levelNeeded) {
        // the kind alone: a detail may name a person's number, and messages of exceptions end up in logs
        super(status + (problem == null ? "" : " " + problem.slug()), null, false, true);
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.levelNeeded = levelNeeded;
    }

    /** A service of the release before has answered something else than it was asked: it will not for long. */
    public static UpstreamException notYet() {
        return new UpstreamException(UNAVAILABLE, null, null, null);
    }

    public int status() {
        return status;
    }

    public Optional<ProblemDocument> problem() {
        return Optional.ofNullable(problem);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** How surely one must sign in to be allowed it; empty when that is not the reason. */
    public Optional<IdentityLevel> levelNeeded() {
        return Optional.ofNullable(levelNeeded);
    }

    /** True when the reader can do something about it in the form that was sent. */
    public boolean isCorrectable() {
        return status == 400 || status == 409 || status == 410 || status == 413 || status == 415 || status == 422;
    }

    /** True when something else was done under the key of this form: its answer was lost, and the form has changed since. */
    public boolean isSentBefore() {
        return problem().filter(p -> p.slug().equals(KEY_REUSED)).isPresent();
    }

    /** True when the service changes nothing until its data have been restored; what was typed can be sent later. */
    public boolean isBeingRestored() {
        return problem().filter(p -> p.slug().equals(BEING_RESTORED)).isPresent();
    }

    /** True when an official wants to act on a complaint of their own. */
    public boolean isAboutOwnComplaint() {
        return problem().filter(p -> p.slug().equals(OWN_COMPLAINT)).isPresent();
    }

    /** True when only somebody who acts for an organisation may do it. */
    public boolean isForOrganisations() {
        return problem().filter(p -> p.slug().equals(ORGANISATION_NEEDED)).isPresent();
    }

    /** True when the service may have done what it was asked all the same; one that says that it cannot now (503) has not. */
    public boolean mayBeDone() {
        return status >= 500 && status != UNAVAILABLE;
    }

    /** The same of a question without an answer: only one that nobody took was certainly not done. */
    public static boolean mayBeDone(ProcessingException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .noneMatch(cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
    }

    /** True when another try later may do. */
    public boolean isPassing() {
        return status >= 500 || status == 429;
    }
}
