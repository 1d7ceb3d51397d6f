package it.opposizioni.portal.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient.Act;
import it.opposizioni.portal.clients.RegistryClient.DeskGround;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import it.opposizioni.portal.exemption.ExemptionSection.Moment;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.LegalPeriods;
import it.opposizioni.portal.testing.PortalTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words come from the bundles, which need the running application. */
@QuarkusTest
class ExemptionLabelsTest extends PortalTest {

    private static final Instant GRANTED = Instant.parse("2026-11-25T09:00:00Z");
    private static final Act BY_LETTER = new Act("GRANTED", "POST", new DeskGround("POST", GRANTED), null);

    private static ExemptionLabels words(Lang lang, String... media) {
        Opposition opposition = new Opposition(
                UUID.randomUUID(),
                PhoneNumber.ofDigits(393331234567L),
                "HOLDER",
                List.of(media),
                "ACTIVE",
                GRANTED,
                GRANTED,
                0,
                List.of(),
                null,
                null,
                null,
                null,
                null);
        return ExemptionLabels.of(opposition, lang, LegalPeriods.configured());
    }

    private static Exemption exemption(String status, String from, String until, String endedAt) {
        return new Exemption(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Acme",
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                status,
                GRANTED,
                endedAt == null ? null : Instant.parse(endedAt),
                BY_LETTER,
                null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IN_FORCE | 2026-12-01 |            |                      | May call you from Tuesday 1 December 2026, for as long as you like.
            IN_FORCE | 2026-12-01 | 2027-03-31 |                      | May call you from Tuesday 1 December 2026 to Wednesday 31 March 2027.
            IN_FORCE | 2026-12-01 | 2026-12-01 |                      | May call you on Tuesday 1 December 2026 only.
            PLANNED  | 2026-12-01 |            |                      | Will be allowed to call you from Tuesday 1 December 2026, for as long as you like.
            OVER     | 2026-10-01 | 2026-10-31 |                      | Was allowed to call you from Thursday 1 October 2026 to Saturday 31 October 2026.
            ENDED    | 2026-10-01 | 2026-10-31 | 2026-10-01T10:00:00Z | Was allowed to call you from Thursday 1 October 2026. You removed it on Thursday 1 October 2026.
            ENDED    | 2026-12-01 |            | 2026-11-25T10:00:00Z | You removed it on Wednesday 25 November 2026, before it was allowed to call you.
            """)
    void eachStateHasItsSentence(String status, String from, String until, String endedAt, String sentence) {
        assertThat(words(Lang.EN, "TELEPHONE").sentence(exemption(status, from, until, endedAt)))
                .isEqualTo(sentence);
    }

    @Test
    void whatIsAllowedFollowsFromWhatIsOpposed() {
        assertThat(words(Lang.IT, "TELEPHONE").act()).isEqualTo("chiamarti");
        assertThat(words(Lang.IT, "POST").act()).isEqualTo("scriverti");
        assertThat(words(Lang.EN, "TELEPHONE", "POST").act()).isEqualTo("call or write to you");
    }

    /** As long as a consultation lives (DPR 26/2022 art. 8 c. 2). */
    @Test
    void aListComparedBeforeCountsAsLongAsTheLawSays() {
        Exemption ended = exemption("ENDED", "2026-10-01", null, "2026-11-25T10:00:00Z");
        assertThat(words(Lang.IT, "TELEPHONE").ended(ended).more()).contains("15 giorni");
        assertThat(words(Lang.IT, "POST").ended(ended).more()).contains("30 giorni");
    }

    @Test
    void theHistoryHasTheBeginningAndTheEnd() {
        assertThat(words(Lang.IT, "TELEPHONE").moments(exemption("IN_FORCE", "2026-12-01", null, null)))
                .containsExactly(new Moment(GRANTED, "Acme: permesso di chiamarti dato", BY_LETTER));
        assertThat(words(Lang.IT, "TELEPHONE").moments(exemption("OVER", "2026-12-01", "2026-12-31", null)))
                .contains(new Moment(
                        Instant.parse("2026-12-31T23:00:00Z"),
                        "Acme: permesso di chiamarti finito",
                        new Act("EXPIRED", null, null, null)));
        assertThat(words(Lang.EN, "TELEPHONE").moments(exemption("ENDED", "2026-12-01", null, "2026-12-02T10:00:00Z")))
                .contains(new Moment(
                        Instant.parse("2026-12-02T10:00:00Z"), "Acme: permission to call you removed", null));
    }
}
