package it.opposizioni.registry.operatordirectory;

import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorDirectoryTest extends RegistryTest {

    @Inject
    Operators operators;

    @Inject
    OperatorDirectory directory;

    private record Change(String event, long version, String state) {}

    @Test
    void whatNoEventHasNamedIsKnownByItsId() {
        UUID unnamed = UUID.randomUUID();
        operators.approved(ACME, "Acme Energia S.p.A.");
        assertThat(directory.nameOrId(ACME)).isEqualTo("Acme Energia S.p.A.");
        assertThat(directory.nameOrId(unnamed)).isEqualTo(unnamed.toString());
    }

    @Test
    void aStateThatOnlyALaterReleaseKnowsIsNone() {
        operators.receive("operator-changed", ACME, "Acme Energia S.p.A.", 3, "DORMANT");
        assertThat(directory.standingOf(ACME)).isEmpty();
        assertThat(directory.isListed(ACME)).isFalse();
        assertThat(directory.nameOf(ACME)).contains("Acme Energia S.p.A.");
    }

    @Test
    void itReadsTheExamplesOfTheOperatorService() {
        List<Change> examples = List.of(
                new Change("operator-approved", 1, "ACTIVE"),
                new Change("operator-suspended", 2, "SUSPENDED"),
                new Change("operator-reinstated", 3, "ACTIVE"),
                new Change("operator-lapsed", 4, "LAPSED"),
                new Change("operator-revoked", 5, "REVOKED"),
                new Change("operator-changed", 6, "ACTIVE"));
        for (Change change : examples) {
            JsonNode example = Contracts.exampleOf("operator-service", change.event());
            operators.receive(change.event(), ACME, change.version(), example);
            assertThat(register.count("select count(*) from listed_operator where state = '%s' and operator_id = '%s'"
                            .formatted(
                                    change.state(), example.path("operatorId").asText())))
                    .as(change.event())
                    .isEqualTo(1);
        }
    }
}
