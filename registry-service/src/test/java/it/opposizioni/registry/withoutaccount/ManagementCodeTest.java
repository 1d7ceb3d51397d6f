package it.opposizioni.registry.withoutaccount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementCodeTest {

    @Test
    void fourGroupsOfFourWithoutLettersThatLookLikeDigits() {
        Random seeded = new Random(7);
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(ManagementCode.draw(seeded).value());
        }
        assertThat(drawn)
                .hasSize(1_000)
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7k3m q9xd 4oth 2rwb", "7K3MQ9XD40TH2RWB", " 7K3M-Q9XD-40TH-2RWB "})
    void isReadAsPeopleWriteIt(String typed) {
        assertThat(ManagementCode.tryParse(typed).orElseThrow().value()).isEqualTo("7K3M-Q9XD-40TH-2RWB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M", "7K3M-Q9XD-40TH-2RWBX", "7K3M-Q9XD-40TH-2RW!", "\u0000"})
    void anythingElseIsNone(String typed) {
        assertThat(ManagementCode.tryParse(typed)).isEmpty();
    }

    @Test
    void saysNothingInALog() {
        assertThat(ManagementCode.draw(new Random(7)).toString()).isEqualTo("ManagementCode");
    }
}
