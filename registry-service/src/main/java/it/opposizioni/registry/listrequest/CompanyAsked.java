package it.opposizioni.registry.listrequest;

import it.opposizioni.registry.exemption.NewExemption;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The company that a request lets call its numbers, or no longer (L. 5/2018 art. 1 c. 4); from when until when, in days of Rome. */
@Embeddable
class CompanyAsked {

    private UUID operatorId;
    private LocalDate firstDay;
    private LocalDate lastDay;

    protected CompanyAsked() {}

    /** @param wanted without days where the company is no longer to call */
    static CompanyAsked of(NewExemption wanted) {
        CompanyAsked asked = new CompanyAsked();
        asked.operatorId = wanted.operatorId();
        asked.firstDay = wanted.from();
        asked.lastDay = wanted.until();
        return asked;
    }

    /** Asked for on that day. */
    NewExemption asOf(LocalDate today) {
        return new NewExemption(operatorId, firstDay, lastDay).notBefore(today);
    }

    UUID operatorId() {
        return operatorId;
    }

    /** Null where it may call at once. */
    LocalDate firstDay() {
        return firstDay;
    }

    /** Null without an end. */
    LocalDate lastDay() {
        return lastDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompanyAsked asked
                && Objects.equals(operatorId, asked.operatorId)
                && Objects.equals(firstDay, asked.firstDay)
                && Objects.equals(lastDay, asked.lastDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operatorId, firstDay, lastDay);
    }
}
