package it.opposizioni.complaint.accusation;

import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Whom the evidence of a complaint points at: the operator that had declared the caller's number, or else the number itself. Nobody, when
 * every call was withheld.
 *
 * @param accusedOperatorId null when nobody had declared the number
 * @param accusedName of that operator
 * @param accusedNumber null when there is an operator, or when the caller hid it
 */
@Embeddable
public record Accusation(
        @Enumerated(EnumType.STRING) Grade grade,
        UUID accusedOperatorId,
        String accusedName,
        ShownNumber accusedNumber) {

    public static Accusation ofOperator(Grade grade, UUID operatorId, String name) {
        return new Accusation(grade, operatorId, name, null);
    }

    public static Accusation ofNumber(Grade grade, ShownNumber number) {
        return new Accusation(grade, null, null, number);
    }

    public static Accusation ofNobody(Grade grade) {
        return new Accusation(grade, null, null, null);
    }
}
