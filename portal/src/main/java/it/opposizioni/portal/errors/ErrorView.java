package it.opposizioni.portal.errors;

import it.opposizioni.portal.i18n.ErrorTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.time.Duration;
import java.util.Optional;

/**
 * What an error page says.
 *
 * @param next a second sentence, what to do; may be empty
 * @param reference what to quote to us; empty unless it is our fault
 * @param way where to go on; null where there is no better place than the first page
 */
record ErrorView(int status, String title, String text, String next, String reference, Way way) {

    /** A link to another page. */
    record Way(String path, String label) {}

    static ErrorView of(int status, Page page) {
        return of(status, page, Optional.empty());
    }

    static ErrorView of(int status, Page page, Optional<Duration> wait) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        return switch (status) {
            case 403 -> forbidden(texts, page);
            case 404, 410 -> plain(404, texts.notFoundTitle(), texts.notFoundText());
            case 405 -> plain(405, texts.methodTitle(), texts.notFoundText());
            case 409 -> plain(409, texts.conflictTitle(), texts.conflictText());
            case 413 -> plain(413, texts.tooLargeTitle(), texts.tooLargeText());
            case 429 ->
                plain(
                        429,
                        texts.tooManyTitle(),
                        wait.map(w -> texts.tooManyWait(w.toSeconds())).orElseGet(texts::tooManyText));
            case 502, 503, 504 -> plain(503, texts.unavailableTitle(), texts.unavailableText());
            default ->
                status >= 500
                        ? plain(500, texts.internalTitle(), texts.internalText())
                        : plain(400, texts.badRequestTitle(), texts.badRequestText());
        };
    }

    /** For a change that a service may have made, or may still make, although it has not said so. */
    static ErrorView unanswered(Page page) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        return plain(503, texts.unansweredTitle(), texts.unansweredText());
    }

    /** For a change while the service looks for what it has lost. */
    static ErrorView beingRestored(Page page) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        return plain(503, texts.beingRestoredTitle(), texts.beingRestoredText());
    }

    /** For what was refused before it was read, as on a day when too many come at once. */
    static ErrorView crowded(Page page) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        return plain(503, texts.crowdedTitle(), texts.crowdedText());
    }

    /** For a form that another site sent. */
    static ErrorView foreign(Page page) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        return plain(403, texts.foreignTitle(), texts.foreignText());
    }

    /** For a form that was shown while the visitor acted for another person, and does not say for which. */
    static ErrorView otherPerson(Page page) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        String now = page.principal() == null
                ? texts.actingForYourself()
                : texts.actingFor(page.principal().name());
        return new ErrorView(409, texts.otherPersonTitle(), texts.otherPersonText(), now, "", null);
    }

    /**
     * A visitor who acts for nobody chooses the organisation first; one who acts for a person cannot see that page before acting for
     * themselves again.
     */
    static ErrorView organisationNeeded(Page page) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        return page.principal() == null
                ? new ErrorView(
                        403,
                        texts.organisationTitle(),
                        texts.organisationText(),
                        "",
                        "",
                        new Way("personal-area/people", texts.organisationWay()))
                : new ErrorView(
                        403,
                        texts.organisationTitle(),
                        texts.organisationText(),
                        texts.organisationActing(page.principal().name()),
                        "",
                        null);
    }

    private static ErrorView plain(int status, String title, String text) {
        return new ErrorView(status, title, text, "", "", null);
    }

    private static ErrorView forbidden(ErrorTexts texts, Page page) {
        String role = page.under("operators")
                ? texts.roleOperator()
                : page.under("authority")
                        ? texts.roleRegulator()
                        : page.under("administration")
                                ? texts.roleRegistrar()
                                : page.under("personal-area") ? texts.roleCitizen() : "";
        String text = role.isEmpty() || page.visitor() == null
                ? texts.forbiddenText()
                : texts.forbiddenRole(role, page.visitor().name());
        String next = page.principal() == null
                ? texts.forbiddenNext()
                : texts.actingFor(page.principal().name());
        return new ErrorView(403, texts.forbiddenTitle(), text, next, "", null);
    }

    /** Where a service has just failed, it is not asked again for the header. */
    public boolean asks() {
        return status < 500;
    }

    ErrorView withReference(String newReference) {
        return new ErrorView(status, title, text, next, newReference, way);
    }

    ErrorView saying(String detail) {
        return new ErrorView(status, title, detail, next, reference, way);
    }
}
