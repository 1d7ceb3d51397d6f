package it.opposizioni.operator.registration;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.text.Text;
import org.junit.jupiter.api.Test;

/** Why an operator has its state, in both languages. */
class StateReasonTest {

    @Test
    void thatACaseAsksForItIsSaidInBothLanguages() {
        String announced = Contracts.exampleOf("complaint-service", "case-decided")
                .path("reason")
                .asText();
        assertThat(StateReason.of(announced))
                .isEqualTo(Text.of(
                        "Decisione dell’autorità sul fascicolo FAS-2026-7K3M-Q9XD",
                        "The authority’s decision on case FAS-2026-7K3M-Q9XD"));
        assertThat(StateReason.of(StateReason.OF_THE_AUTHORITY).en()).isEqualTo("A decision of the authority");
    }

    @Test
    void thatACourtHasFreedItIsSaidInBothLanguages() {
        assertThat(StateReason.of(StateReason.ofCourt("FAS-2026-7K3M-Q9XD")))
                .isEqualTo(Text.of(
                        "Provvedimento del giudice sulla decisione del fascicolo FAS-2026-7K3M-Q9XD",
                        "A court’s order on the decision on case FAS-2026-7K3M-Q9XD"));
    }

    @Test
    void whatAPersonWroteStandsAsItWasWritten() {
        for (String words : new String[] {
            "documenti scaduti",
            "100 % delle chiamate",
            "Vedi: Decisione dell'autorità sul fascicolo FAS-2026-7K3M-Q9XD"
        }) {
            assertThat(StateReason.of(words)).isEqualTo(Text.of(words, words));
        }
        assertThat(StateReason.of(null)).isNull();
    }
}
