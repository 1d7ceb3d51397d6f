package it.opposizioni.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void whatIsJsonIsRead() {
        assertThat(Json.read(" {\"a\" : [1, -2.5e3, true, null, \"\\u00e8\\\\\\n\"] , \"b\":{}} "))
                .isEqualTo(Map.of(
                        "a",
                        java.util.Arrays.asList(
                                BigDecimal.ONE, new BigDecimal("-2.5e3"), Boolean.TRUE, null, "\u00e8\\\n"),
                        "b",
                        Map.of()));
        assertThat(Json.read("[]")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,}",
                "[1,]",
                "01",
                "1.",
                "+1",
                ".5",
                "1e",
                "tru",
                "nul",
                "'a'",
                "{a:1}",
                "[1] 2",
                "\"\t\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "NaN",
                "[1 2]",
                "{\"a\" 1}"
            })
    void whatOnlyLooksLikeItIsNot(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void depthHasAnEnd() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
