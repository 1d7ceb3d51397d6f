package it.opposizioni.portal.cases.draft;

import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.layout.Form;
import java.time.Instant;
import java.util.Objects;

/**
 * What the page says of a draft.
 *
 * @param caseChanged since its writer read the case last; likewise of what is known about its company, and of the authority's own documents
 */
public record DraftNotice(Instant savedAt, boolean caseChanged, boolean companyChanged, boolean documentsChanged) {

    /** @param shown the form of the page: once it says itself that something has changed, the reader knows */
    public static DraftNotice of(ProposalDrafts.Begun begun, Form shown, CaseClient.Case file) {
        boolean told = shown.error("state") != null;
        return new DraftNotice(
                begun.savedAt(),
                !told && differs(shown, "version", file.version()),
                !told && differs(shown, "companyRead", file.companyFindings()),
                !told && differs(shown, "documentsRead", file.documentChanges()));
    }

    /** A form that says nothing of it is about to be filled in, or of a service of the release before. */
    private static boolean differs(Form shown, String name, Object now) {
        return !shown.value(name).isEmpty() && !shown.value(name).equals(Objects.toString(now, ""));
    }

    public boolean isChanged() {
        return caseChanged || companyChanged || documentsChanged;
    }
}
