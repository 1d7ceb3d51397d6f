package it.opposizioni.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import org.junit.jupiter.api.Test;

class DeskObstacleTest {

    private static final Text WHY = Text.of("Perché", "Why");

    private static DomainException refusal(ProblemType type) {
        return new DomainException(type, WHY);
    }

    private static DomainException about(String pointer) {
        return DomainException.invalid(pointer, "X", WHY);
    }

    @Test
    void aRefusedExemptionIsToldByItsReason() {
        assertThat(DeskObstacle.of(refusal(RegistryProblems.EXEMPTION_EXISTS)))
                .isEqualTo(DeskObstacle.EXEMPTION_EXISTS);
        assertThat(DeskObstacle.of(refusal(RegistryProblems.TOO_MANY_EXEMPTIONS)))
                .isEqualTo(DeskObstacle.TOO_MANY_EXEMPTIONS);
        assertThat(DeskObstacle.of(about("/operatorId"))).isEqualTo(DeskObstacle.COMPANY_NOT_LISTED);
        assertThat(DeskObstacle.of(about("/until"))).isEqualTo(DeskObstacle.PERIOD_OVER);
    }

    @Test
    void anyOtherRefusalStaysWhatItIs() {
        DomainException other = about("/from");
        assertThatThrownBy(() -> DeskObstacle.of(other)).isSameAs(other);
        DomainException leaving = refusal(RegistryProblems.WITHDRAWAL_UNDER_WAY);
        assertThatThrownBy(() -> DeskObstacle.of(leaving)).isSameAs(leaving);
    }
}
