package it.opposizioni.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodeFormatTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final CodeFormat PROTOCOL = new CodeFormat("OPP", 3);
    private static final CodeFormat COMPLAINT = new CodeFormat("SEG", 2);

    @Property
    void whatIsDrawnIsReadInAnySpelling(@ForAll long seed) {
        String code = PROTOCOL.draw(2026, new Random(seed));
        assertThat(code).matches("OPP-2026(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(PROTOCOL.tryParse(code)).contains(code);
        String sloppy = "opp "
                + code.substring(4)
                        .toLowerCase()
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(PROTOCOL.tryParse(sloppy)).contains(code);
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll long seed,
            @ForAll @IntRange(min = 9, max = 17) int place,
            @ForAll @IntRange(min = 1, max = 31) int shift) {
        String right = COMPLAINT.draw(2026, new Random(seed));
        char c = right.charAt(place);
        if (c != '-') {
            char wrong = ALPHABET.charAt((ALPHABET.indexOf(c) + shift) % 32);
            String typo = right.substring(0, place) + wrong + right.substring(place + 1);
            assertThat(COMPLAINT.tryParse(typo)).isEmpty();
        }
    }

    @Property
    void codesOfDifferentKindsAreNotMistakenForEachOther(@ForAll long seed) {
        assertThat(COMPLAINT.tryParse(PROTOCOL.draw(2026, new Random(seed)))).isEmpty();
        assertThat(PROTOCOL.tryParse(COMPLAINT.draw(2026, new Random(seed)))).isEmpty();
    }

    /** Printed on paper long ago: the check character must stay the same. */
    @Test
    void aCodeOfLongAgoIsStillRead() {
        assertThat(PROTOCOL.tryParse("OPP-2026-0000-0000-000J")).contains("OPP-2026-0000-0000-000J");
    }

    @Test
    void nonsenseIsNoCode() {
        for (String nonsense :
                new String[] {"", "OPP", "OPP-2026", "x".repeat(10_000), "OPP-2026-0000-0000-000\u0000"}) {
            assertThat(PROTOCOL.tryParse(nonsense)).isEmpty();
        }
    }
}
