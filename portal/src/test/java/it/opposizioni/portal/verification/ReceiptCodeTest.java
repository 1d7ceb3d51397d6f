package it.opposizioni.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7Q4M-2XKD-9TRA-E50N", "7q4m2xkd9trae5on", " 7Q4M 2XKD 9TRA E5 0N "})
    void anySpellingIsRead(String typed) {
        ReceiptCode code = ReceiptCode.of(typed).orElseThrow();
        assertThat(code.plain()).isEqualTo("7Q4M2XKD9TRAE50N");
        assertThat(code).hasToString("7Q4M-2XKD-9TRA-E50N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7Q4M-2XKD-9TRA-E50", "7Q4M-2XKD-9TRA-E50NN", "7Q4M-2XKD-9TRA-E5UN", "../../x"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(ReceiptCode.of(typed)).isEmpty();
    }
}
