package it.opposizioni.registry.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProtocolTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void whatIsDrawnIsReadInAnySpelling(@ForAll long seed) {
        Protocol protocol = Protocol.draw(2026, new Random(seed));
        assertThat(protocol.value()).matches("OPP-2026(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(Protocol.tryParse(protocol.value())).contains(protocol);
        String sloppy = "opp "
                + protocol.value()
                        .substring(4)
                        .toLowerCase()
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(Protocol.tryParse(sloppy)).contains(protocol);
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll long seed,
            @ForAll @IntRange(min = 9, max = 22) int place,
            @ForAll @IntRange(min = 1, max = 31) int shift) {
        String right = Protocol.draw(2026, new Random(seed)).value();
        char c = right.charAt(place);
        if (c != '-') {
            char wrong = ALPHABET.charAt((ALPHABET.indexOf(c) + shift) % 32);
            String typo = right.substring(0, place) + wrong + right.substring(place + 1);
            assertThat(Protocol.tryParse(typo)).isEmpty();
        }
    }

    @Test
    void nonsenseIsNoProtocol() {
        for (String nonsense :
                new String[] {"", "OPP", "OPP-2026", "x".repeat(10_000), "OPP-2026-0000-0000-000\u0000"}) {
            assertThat(Protocol.tryParse(nonsense)).isEmpty();
        }
    }
}
