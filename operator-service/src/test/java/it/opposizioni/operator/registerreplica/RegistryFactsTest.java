package it.opposizioni.operator.registerreplica;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistryFactsTest {

    @Test
    void eachMediumIsOpposedThatIsNamed() {
        assertOpposes(List.of("TELEPHONE"), true, false);
        assertOpposes(List.of("POST"), false, true);
        assertOpposes(List.of("POST", "TELEPHONE"), true, true);
        assertOpposes(List.of("FAX"), false, false);
    }

    @Test
    void withoutMediaEachIsOpposed() {
        assertOpposes(null, true, true);
    }

    private static void assertOpposes(List<String> media, boolean calls, boolean mail) {
        var fact = new RegistryFacts.Opposed(UUID.randomUUID(), PhoneNumber.ofDigits(393_331_234_567L), media);
        assertThat(fact.opposes(RegistryFacts.TELEPHONE)).isEqualTo(calls);
        assertThat(fact.opposes(RegistryFacts.POST)).isEqualTo(mail);
    }
}
