package it.opposizioni.complaint.accusation;

import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Whom the evidence of a complaint points at: the operator that had declared the caller's number, or else the number itself. Nobody, when
 * every call was withheld. Beside the operator that called, its principal: it answers for the call, too (L. 5/2018 art. 1 c. 11).
 *
 * @param grade how strong the evidence against who called is
 * @param accusedOperatorId null when nobody had declared the number
 * @param accusedName of that operator
 * @param accusedNumber null when there is an operator, or when the caller hid it
 * @param accusedPrincipalId for which operator the call was made; null when it called for itself, or it is not known for which
 * @param principalName of that operator
 * @param principalGrade how strong the evidence against the principal is; null without one
 */
@Embeddable
public record Accusation(
        @Enumerated(EnumType.STRING) Grade grade,
        UUID accusedOperatorId,
        String accusedName,
        ShownNumber accusedNumber,
        UUID accusedPrincipalId,
        String principalName,
        @Enumerated(EnumType.STRING) Grade principalGrade) {

    public static Accusation ofOperator(Grade grade, UUID operatorId, String name) {
        return new Accusation(grade, operatorId, name, null, null, null, null);
    }

    public static Accusation ofNumber(Grade grade, ShownNumber number) {
        return new Accusation(grade, null, null, number, null, null, null);
    }

    public static Accusation ofNobody(Grade grade) {
        return new Accusation(grade, null, null, null, null, null, null);
    }

    /** The same, and that the call was made for a principal. */
    public Accusation onBehalfOf(Principal principal, Grade gradeAgainstIt) {
        return new Accusation(
                grade,
                accusedOperatorId,
                accusedName,
                accusedNumber,
                principal.operatorId(),
                principal.name(),
                gradeAgainstIt);
    }
}
