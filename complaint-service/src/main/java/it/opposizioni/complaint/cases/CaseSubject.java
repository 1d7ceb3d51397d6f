package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a case is about: an operator that called, or a calling number when nobody had declared it; or the principal for which others called,
 * which answers for their calls (L. 5/2018 art. 1 c. 11). One of the three is set.
 *
 * @param subjectName of the operator or principal, as the evidence named it
 */
@Embeddable
public record CaseSubject(UUID operatorId, ShownNumber callerNumber, UUID principalId, String subjectName) {

    /** Who an operator is for the calls that its case is about. */
    @Schema(name = "CaseParty")
    public enum Party {
        /** It called; also for a number that nobody had declared. */
        CALLER,
        /** Others called for it. */
        PRINCIPAL;

        /** Empty where the evidence points at nobody in this part. */
        Optional<CaseSubject> in(Accusation accused) {
            return this == PRINCIPAL ? principal(accused) : caller(accused);
        }

        /** The case of this kind that the complaint is part of: there is one about who called, and one about the principal. */
        Optional<UUID> caseOf(Complaint complaint) {
            PartOf cases = complaint.partOf();
            return Optional.ofNullable(this == PRINCIPAL ? cases.principalCaseId() : cases.caseId());
        }
    }

    /** Who called, and the principal; empty where the evidence points at nobody. */
    static List<CaseSubject> of(Accusation accused) {
        return Stream.of(Party.values())
                .flatMap(party -> party.in(accused).stream())
                .toList();
    }

    private static Optional<CaseSubject> caller(Accusation accused) {
        return accused.accusedOperatorId() == null && accused.accusedNumber() == null
                ? Optional.empty()
                : Optional.of(new CaseSubject(
                        accused.accusedOperatorId(), accused.accusedNumber(), null, accused.accusedName()));
    }

    private static Optional<CaseSubject> principal(Accusation accused) {
        return accused.accusedPrincipalId() == null
                ? Optional.empty()
                : Optional.of(new CaseSubject(null, null, accused.accusedPrincipalId(), accused.principalName()));
    }

    Party party() {
        return principalId == null ? Party.CALLER : Party.PRINCIPAL;
    }

    /** The operator that is asked, heard and sanctioned; null in a case about a number. */
    UUID partyId() {
        return principalId == null ? operatorId : principalId;
    }

    boolean isOperator() {
        return partyId() != null;
    }

    /** An operator may have changed its name. */
    boolean isSameAs(CaseSubject other) {
        return party() == other.party()
                && (isOperator()
                        ? partyId().equals(other.partyId())
                        : !other.isOperator() && callerNumber.equals(other.callerNumber));
    }

    boolean isAccusedIn(Complaint complaint) {
        return complaint
                .accusation()
                .flatMap(accused -> party().in(accused))
                .filter(this::isSameAs)
                .isPresent();
    }

    /** As {@link Party#caseOf}. */
    Optional<UUID> caseOf(Complaint complaint) {
        return party().caseOf(complaint);
    }

    /** The complaint becomes part of a case of this kind, and stays part of the one of the other kind; null: of none of this kind any more. */
    void join(Complaint complaint, UUID caseId) {
        PartOf cases = complaint.partOf();
        complaint.join(
                party() == Party.PRINCIPAL
                        ? new PartOf(cases.caseId(), caseId)
                        : new PartOf(caseId, cases.principalCaseId()));
    }
}
