package it.opposizioni.registry.listrequest;

import static it.opposizioni.registry.desk.NumberList.Outcome.ALREADY;
import static it.opposizioni.registry.desk.NumberList.Outcome.LEAVING;
import static it.opposizioni.registry.desk.NumberList.Outcome.NOT_YOURS;
import static it.opposizioni.registry.desk.NumberList.Outcome.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.AssistedOppositions.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ListRequestKindTest {

    private static final String ACME = "desk:acme";

    private static Optional<Standing> standing(String holder, boolean leaving) {
        return Optional.of(new Standing(new UUID(0, 1), holder, List.of(Medium.TELEPHONE), leaving, false));
    }

    private static List<Outcome> ofOwn(ListRequestKind kind) {
        return List.of(kind.outcome(standing(ACME, false), ACME), kind.outcome(standing(ACME, true), ACME));
    }

    /** Staying, and on its way out. */
    @Test
    void whatBecomesOfOnesOwnNumbers() {
        assertThat(ofOwn(ListRequestKind.RENEWAL)).containsExactly(RECORDED, LEAVING);
        assertThat(ofOwn(ListRequestKind.WITHDRAWAL)).containsExactly(RECORDED, ALREADY);
        assertThat(ofOwn(ListRequestKind.WITHDRAWAL_UNDO)).containsExactly(ALREADY, RECORDED);
        assertThat(ofOwn(ListRequestKind.EXEMPTION)).containsExactly(RECORDED, LEAVING);
        assertThat(ofOwn(ListRequestKind.EXEMPTION_END)).containsExactly(RECORDED, LEAVING);
    }

    /** A list of ten thousand guesses tells nothing about who is in the register. */
    @Property
    void numbersOfOthersAreNotToldFromNumbersOfNobody(
            @ForAll ListRequestKind kind, @ForAll boolean leaving, @ForAll boolean held, @ForAll String other) {
        Optional<Standing> others = standing(held && !other.equals(ACME) ? other : null, leaving);
        assertThat(kind.outcome(others, ACME))
                .isEqualTo(kind.outcome(Optional.empty(), ACME))
                .isEqualTo(NOT_YOURS);
    }
}
