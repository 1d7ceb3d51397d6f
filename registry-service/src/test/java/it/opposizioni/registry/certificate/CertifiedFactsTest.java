package it.opposizioni.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertifiedFactsTest {

    private static final Instant AT = Instant.parse("2026-11-25T09:00:00.123456Z");
    private static final MediumDates CALLS =
            new MediumDates(Medium.TELEPHONE, AT, Instant.parse("2026-12-10T23:00:00Z"));
    private static final MediumDates POST = new MediumDates(Medium.POST, AT, Instant.parse("2026-12-25T23:00:00Z"));
    private static final CertifiedFacts FACTS = facts("OPP-2026-7K3M-Q9XD-40TH", List.of(CALLS, POST), AT, 2, null);

    private static CertifiedFacts facts(
            String protocol, List<MediumDates> media, Instant consents, int exemptions, Instant endedAt) {
        PhoneNumber number = PhoneNumber.tryParse("+393331234567").orElseThrow();
        return new CertifiedFacts(new UUID(1, 2), number, protocol, media, consents, exemptions, endedAt);
    }

    /** Stored in certificates that were issued: another digest of the same facts would supersede them all. */
    @Test
    void theDigestStaysWhatItIs() {
        assertThat(HexFormat.of().formatHex(FACTS.digest()))
                .isEqualTo("a5073cc4e8a38f829647425e98b52bf281ff7f4f5be987ef3e9c700574286cd4");
    }

    @Test
    void everyFactCounts() {
        String protocol = FACTS.protocol();
        assertThat(List.of(
                        facts(null, FACTS.media(), AT, 2, null),
                        facts(protocol, List.of(CALLS), AT, 2, null),
                        facts(protocol, List.of(POST), AT, 2, null),
                        facts(protocol, FACTS.media(), null, 2, null),
                        facts(protocol, FACTS.media(), AT.plusSeconds(1), 2, null),
                        facts(protocol, FACTS.media(), AT, 3, null),
                        facts(protocol, FACTS.media(), AT, 2, AT)))
                .extracting(facts -> HexFormat.of().formatHex(facts.digest()))
                .doesNotHaveDuplicates()
                .doesNotContain(HexFormat.of().formatHex(FACTS.digest()));
        assertThat(facts(protocol, FACTS.media(), AT, 2, null).digest()).isEqualTo(FACTS.digest());
    }
}
