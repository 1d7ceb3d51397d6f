package it.opposizioni.complaint.cases.decision;

import it.opposizioni.complaint.cases.company.NamedCompany;
import it.opposizioni.complaint.numbering.ShownNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case that is decided, or would be by what is proposed, with what its printed act says.
 *
 * @param operatorName null when the case is about a number that nobody declared
 * @param asPrincipal others called for that operator; otherwise it called itself
 * @param callerNumber null when it is about an operator
 * @param company outside the register that used that number; null when it is about an operator, or that is not known
 * @param heardOn null when nobody was heard
 * @param approved null while the decision is proposed
 * @param digest of the approval and all that was done before it, in hexadecimal; null while the decision is proposed, and when a release without digests wrote it
 * @param complaints how many there are; those that were withdrawn do not count
 * @param complaintCodes the oldest of them, in the place of the names of those who complained; none in the operator's copy
 */
public record DecidedCase(
        String code,
        String operatorName,
        boolean asPrincipal,
        ShownNumber callerNumber,
        NamedCompany company,
        Instant openedAt,
        LocalDate heardOn,
        Decision decision,
        Signed proposed,
        Signed approved,
        String digest,
        long complaints,
        List<String> complaintCodes) {

    public boolean isProposal() {
        return approved == null;
    }

    /** For the operator or the company that it is about: as in every act, with who signed it; without who complained, and who else is told. */
    public DecidedCase forOperator() {
        return new DecidedCase(
                code,
                operatorName,
                asPrincipal,
                callerNumber,
                company,
                openedAt,
                heardOn,
                decision.withoutOtherAuthority(),
                proposed,
                approved,
                digest,
                complaints,
                List.of());
    }

    /** @param name null when the identity provider told none */
    public record Signed(String name, Instant at) {}
}
