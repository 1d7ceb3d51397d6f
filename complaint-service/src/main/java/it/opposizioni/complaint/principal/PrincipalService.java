package it.opposizioni.complaint.principal;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.accusation.Principal;
import it.opposizioni.complaint.accusation.PrincipalChoices;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.DecidingCases;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets officials choose a principal where the mandates and the reporter leave it open. */
@ApplicationScoped
class PrincipalService {

    private static final Text NOT_POSSIBLE = Text.of(
            "Scegli uno degli operatori per cui il numero poteva chiamare quel giorno.",
            "Choose one of the operators that the number could call for on that day.");

    private static final Text CHANGED = Text.of(
            "Nel frattempo un altro funzionario ha scelto il committente. Ricarica la pagina e guarda chi ha scelto.",
            "Meanwhile another official has chosen the principal. Reload the page and look which one.");

    /** So that the choice counts: what the evidence says is gathered once more. */
    static final String GATHER_AGAIN = "update complaint set gathered = false where id = ?";

    private final ComplaintService complaints;
    private final EvidenceService evidence;
    private final PrincipalChoices choices;
    private final DecidingCases deciding;
    private final Jdbc jdbc;
    private final Now now;

    PrincipalService(
            ComplaintService complaints,
            EvidenceService evidence,
            PrincipalChoices choices,
            DecidingCases deciding,
            Jdbc jdbc,
            Now now) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.choices = choices;
        this.deciding = deciding;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** @throws DomainException 404 when there is no such complaint */
    @Transactional
    PrincipalView show(UUID id, Caller official) {
        Complaint complaint = complaints.visible(id, official);
        List<Principal> possible = possible(complaint);
        boolean choosable =
                !possible.isEmpty() && !complaint.stage().isFinal() && deciding.isImpartial(complaint, official);
        return PrincipalView.of(possible, chosen(id), choosable);
    }

    /** @return null when nobody has chosen one */
    private UUID chosen(UUID id) {
        return choices.of(List.of(id)).get(id);
    }

    /**
     * A case about a principal stays about it, whatever the evidence says since: that the call was made for this one can still be said, and that it was
     * for another cannot.
     */
    private List<Principal> possible(Complaint complaint) {
        List<Principal> possible = evidence.possiblePrincipals(complaint);
        return caseAboutPrincipal(complaint)
                .flatMap(deciding::principal)
                .map(decided -> possible.stream()
                        .filter(each -> each.operatorId().equals(decided))
                        .toList())
                .orElse(possible);
    }

    private static Optional<UUID> caseAboutPrincipal(Complaint complaint) {
        return Optional.ofNullable(complaint.partOf().principalCaseId());
    }

    /**
     * The same choice again changes nothing.
     *
     * @throws DomainException 404 when there is no such complaint, 409 when it is closed, a case about another principal has it, or a colleague has
     *     chosen since the official looked, or it, or another complaint of one of its cases, is the official's own, 422 when this operator had
     *     no mandate for the number
     */
    @Transactional
    PrincipalView choose(UUID id, NewPrincipal principal, Caller official) {
        UUID operatorId = principal.operatorId();
        Complaint complaint = complaints.forEvidence(id).orElseThrow(DomainException::notFound);
        deciding.requireImpartial(complaint, official);
        if (complaint.stage().isFinal()) {
            throw ComplaintProblems.stageConflict(complaint.stage().name(), "CHOOSE_PRINCIPAL");
        }
        List<Principal> possible = possible(complaint);
        if (possible.stream().noneMatch(each -> each.operatorId().equals(operatorId))) {
            caseAboutPrincipal(complaint).flatMap(deciding::code).ifPresent(code -> {
                throw ComplaintProblems.complaintInCase(code);
            });
            throw DomainException.invalid("/operatorId", "NOT_POSSIBLE", NOT_POSSIBLE);
        }
        UUID before = chosen(id);
        if (!principal.isOfOneWhoSaw(before) && !operatorId.equals(before)) {
            throw new DomainException(ComplaintProblems.PRINCIPAL_CHANGED, CHANGED);
        }
        choices.keep(id, operatorId, official.subject(), now.get());
        jdbc.update(GATHER_AGAIN, id);
        return PrincipalView.of(possible, operatorId, true);
    }
}
