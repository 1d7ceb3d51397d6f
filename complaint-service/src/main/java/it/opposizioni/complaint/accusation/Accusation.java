package it.opposizioni.complaint.accusation;

import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Whom the evidence of a complaint points at: the operator that had declared the caller's number, or else the number itself. Nobody, when
 * every call was withheld. Beside the operator that called, its principal: it answers for the call, too (L. 5/2018 art. 1 c. 11).
 *
 * @param storedGrade how strong the evidence against who called is, without A: the release before this one reads only B and C. {@link #grade} says it.
 * @param accusedOperatorId null when nobody had declared the number
 * @param accusedName of that operator
 * @param accusedNumber null when there is an operator, or when the caller hid it
 * @param accusedPrincipalId for which operator the call was made; null when it called for itself, or it is not known for which
 * @param principalName of that operator
 * @param principalGrade how strong the evidence against the principal is, B or C; null without one
 * @param originConfirmed whether a stored B is an A; null when not
 */
@Embeddable
public record Accusation(
        @Column(name = "grade") @Enumerated(EnumType.STRING) Grade storedGrade,

        UUID accusedOperatorId,
        String accusedName,
        ShownNumber accusedNumber,
        UUID accusedPrincipalId,
        String principalName,
        @Enumerated(EnumType.STRING) Grade principalGrade,
        Boolean originConfirmed) {

    private static Accusation of(Grade grade, UUID operatorId, String name, ShownNumber number) {
        boolean confirmed = grade == Grade.A;
        return new Accusation(
                confirmed ? Grade.B : grade, operatorId, name, number, null, null, null, confirmed ? true : null);
    }

    /** How strong the evidence against who called is. */
    public Grade grade() {
        return storedGrade == Grade.B && Boolean.TRUE.equals(originConfirmed) ? Grade.A : storedGrade;
    }

    public static Accusation ofOperator(Grade grade, UUID operatorId, String name) {
        return of(grade, operatorId, name, null);
    }

    public static Accusation ofNumber(Grade grade, ShownNumber number) {
        return of(grade, null, null, number);
    }

    public static Accusation ofNobody(Grade grade) {
        return of(grade, null, null, null);
    }

    /** The same, and that the call was made for a principal. */
    public Accusation onBehalfOf(Principal principal, Grade gradeAgainstIt) {
        return new Accusation(
                storedGrade,
                accusedOperatorId,
                accusedName,
                accusedNumber,
                principal.operatorId(),
                principal.name(),
                gradeAgainstIt,
                originConfirmed);
    }
}
