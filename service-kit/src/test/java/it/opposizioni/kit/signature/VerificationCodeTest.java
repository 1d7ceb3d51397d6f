package it.opposizioni.kit.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7K3M-Q9XD-40T1-2B8C", "7k3mq9xd40t12b8c", " 7K3M Q9XD 4OTI 2B8C\n", "7K3M-Q9XD-40TL-2B8C"})
    void whatPeopleTypeIsUnderstood(String typed) {
        assertThat(VerificationCode.parse(typed)).contains("7K3MQ9XD40T12B8C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7K3M-Q9XD-40T1",
                "7K3M-Q9XD-40T1-2B8U",
                "7K3M-Q9XD-40T1-2B8C0",
                "7K3M_Q9XD_40T1_2B8C",
                "%",
                "../../x"
            })
    void aMalformedCodeIsRefused(String typed) {
        assertThat(VerificationCode.parse(typed)).isEmpty();
    }

    @Test
    void whatIsPrintedIsRead() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            String code = VerificationCode.next(random);
            assertThat(VerificationCode.printed(code)).matches("(.{4}-){3}.{4}");
            assertThat(VerificationCode.parse(VerificationCode.printed(code))).contains(code);
        }
    }

    @Test
    void itLeadsToThePortalInTheReadersLanguage() {
        URI portal = URI.create("https://registro.example/");
        assertThat(VerificationCode.address(portal, "7K3MQ9XD40T12B8C", Locale.ITALIAN))
                .isEqualTo("https://registro.example/it/verifica/7K3MQ9XD40T12B8C");
        assertThat(VerificationCode.address(portal, "7K3MQ9XD40T12B8C", Locale.UK))
                .isEqualTo("https://registro.example/en/verify/7K3MQ9XD40T12B8C");
    }
}
