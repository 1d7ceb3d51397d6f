package it.opposizioni.portal.consultation;

import it.opposizioni.portal.clients.ProblemDocument;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Form;

/** What the service refuses of a list or a number stays with the form, also when it is the operator who may not consult. */
public final class ConsultationProblems {

    /** The register is too old to be consulted: the service says why, and until when is not known. */
    private static final String REGISTER_NOT_CURRENT = "register-not-current";

    private ConsultationProblems() {}

    /**
     * @param field where what concerns the list is said
     * @throws UpstreamException when no form can correct it
     */
    public static void into(Form form, UpstreamException e, String field, ListTexts texts) {
        if (e.problem().filter(problem -> REGISTER_NOT_CURRENT.equals(problem.slug())).isPresent()) {
            form.reject(field, words(e.problem().get()));
        } else if (e.isPassing() && e.status() != 429) {
            form.reject(field, texts.fileLater());
        } else if (e.status() == 403) {
            form.reject("campaign", e.problem().map(ProblemDocument::detail).orElseGet(texts::notAllowed));
        } else if (e.problem().isPresent() && (e.isCorrectable() || e.status() == 429)) {
            form.reject(field, words(e.problem().get()));
        } else {
            throw e;
        }
    }

    /** The list's first fault says more than the heading over all of them. */
    public static String words(ProblemDocument problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().getFirst().detail();
    }
}
