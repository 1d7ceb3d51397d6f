package it.opposizioni.operator.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.registerreplica.Register;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The promise of issue 2: a million lines are sealed within two seconds of the last byte. Real figures: {@link ListBench}. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ConsultationSpeedTest {

    private static final int LINES = 1_000_000;

    @Inject
    Market market;

    @Inject
    Register register;

    @TestHTTPResource
    String url;

    @Test
    void aMillionLinesAreSealedWithinTwoSecondsOfTheLastByte() throws IOException {
        register.reset();
        market.approved(Market.ACME, "Acme Energia S.p.A.");
        String campaign = market.campaign(Market.ACME);
        byte[] list = ListBench.list(LINES, 42);
        String base = url.replaceAll("/$", "");

        ListBench.Round round =
                ListBench.send(base, Tokens.ofOperator(Market.personOf(Market.ACME), Market.ACME), campaign, list);

        assertThat(round.status()).isEqualTo(202);
        assertThat(round.answer()).contains("\"received\":" + LINES);
        assertThat(round.sealed()).as("ms after the last byte").isLessThan(2_000);
        System.out.printf(
                "a million lines: %.0f ms in all, sealed %.0f ms after the last byte%n", round.whole(), round.sealed());
    }
}
