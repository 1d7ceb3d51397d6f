package it.opposizioni.portal.authority;

import it.opposizioni.portal.complaint.ComplaintClient.Complaint;
import it.opposizioni.portal.complaint.ComplaintClient.PossiblePrincipal;
import it.opposizioni.portal.complaint.ComplaintClient.Principals;
import it.opposizioni.portal.layout.Choice;
import java.util.List;

/**
 * For whom the call of a complaint was made, where the mandates leave that open.
 *
 * @param options among which an official can choose now; empty where there is nothing to choose
 * @param chosen name of the one that an official chose; null while nobody has
 */
record PrincipalPanel(List<Choice> options, String chosen) {

    /** @param found null when the service does not answer */
    static PrincipalPanel of(Complaint complaint, Principals found) {
        Principals known = found == null ? Principals.NONE : found;
        boolean settled = known.possible().size() == 1
                && complaint.accused() != null
                && complaint.accused().principalId() != null;
        List<Choice> options = known.choosable() && !settled
                ? known.possible().stream()
                        .map(each -> Choice.of(each.operatorId().toString(), String.valueOf(each.name())))
                        .toList()
                : List.of();
        return new PrincipalPanel(
                options,
                known.possible().stream()
                        .filter(each -> each.operatorId().equals(known.chosen()))
                        .map(PossiblePrincipal::name)
                        .findFirst()
                        .orElse(null));
    }
}
