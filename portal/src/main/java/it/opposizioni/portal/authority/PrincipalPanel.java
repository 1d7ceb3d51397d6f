package it.opposizioni.portal.authority;

import it.opposizioni.portal.authority.AuthorityComplaintClient.PossiblePrincipal;
import it.opposizioni.portal.authority.AuthorityComplaintClient.Principals;
import it.opposizioni.portal.cases.CaseTexts;
import it.opposizioni.portal.complaint.ComplaintClient.Complaint;
import it.opposizioni.portal.layout.Choice;
import java.util.List;
import java.util.Objects;

/**
 * For whom the call of a complaint was made, where the mandates leave that open.
 *
 * @param options among which an official can choose now; empty where there is nothing to choose. Of one alone it is still to be said that the call was
 *     made for it, once the line is confirmed: then that is evidence against it
 * @param chosen name of the one that an official chose; null while nobody has
 * @param seen its id, or NONE: what the reader of the page saw
 */
record PrincipalPanel(List<Choice> options, String chosen, String seen) {

    /** @param found null when the service does not answer */
    static PrincipalPanel of(Complaint complaint, Principals found, CaseTexts texts) {
        Principals known = found == null ? Principals.NONE : found;
        boolean settled = known.possible().size() == 1
                && complaint.accused() != null
                && complaint.accused().principalId() != null
                && (known.chosen() != null || !"A".equals(complaint.accused().grade()));
        List<Choice> options = known.choosable() && !settled
                ? known.possible().stream()
                        .map(each -> Choice.of(each.operatorId().toString(), name(each, texts)))
                        .toList()
                : List.of();
        return new PrincipalPanel(
                options,
                known.possible().stream()
                        .filter(each -> each.operatorId().equals(known.chosen()))
                        .map(each -> name(each, texts))
                        .findFirst()
                        .orElse(null),
                known.chosen() == null ? "NONE" : known.chosen().toString());
    }

    private static String name(PossiblePrincipal principal, CaseTexts texts) {
        return Objects.requireNonNullElseGet(principal.name(), texts::unnamed);
    }
}
