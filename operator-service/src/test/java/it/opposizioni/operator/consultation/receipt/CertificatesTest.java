package it.opposizioni.operator.consultation.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** deploy/docs/threats.md T12: what was found genuine once is remembered, and what was written over it is not. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CertificatesTest extends ConsultingTest {

    @Inject
    Certificates certificates;

    @Test
    void aReceiptThatWasReplacedByAnotherGenuineOneProvesNothing() {
        UUID mine = consulted("3331000001\n");
        UUID other = consulted("3331000002\n");
        assertThat(certificates.of(List.of(mine, other))).containsOnlyKeys(mine, other);

        market.execute(
                "update consultation_receipt set jws = (select jws from consultation_receipt where consultation_id = '"
                        + other + "') where consultation_id = '" + mine + "'");

        assertThat(certificates.of(List.of(mine, other))).containsOnlyKeys(other);
    }

    @Test
    void aReceiptThatWasChangedProvesNothing() {
        UUID mine = consulted("3331000001\n");
        assertThat(certificates.of(List.of(mine))).containsOnlyKeys(mine);

        market.execute(
                "update consultation_receipt set jws = translate(jws, 'abcdef', 'bcdefa') where consultation_id = '"
                        + mine + "'");

        assertThat(certificates.of(List.of(mine))).isEmpty();
    }

    @Test
    void whatWasNeverConsultedHasNone() {
        assertThat(certificates.of(List.of(UUID.randomUUID()))).isEmpty();
    }

    private UUID consulted(String list) {
        return UUID.fromString(market.consult(Market.ACME, campaign, list)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }
}
