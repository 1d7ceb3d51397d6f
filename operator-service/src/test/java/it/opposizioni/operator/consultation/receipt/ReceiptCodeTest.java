package it.opposizioni.operator.consultation.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7K3M-Q9XD-40T1-2B8C", "7k3mq9xd40t12b8c", " 7K3M Q9XD 4OTI 2B8C\n", "7K3M-Q9XD-40TL-2B8C"})
    void whatPeopleTypeIsUnderstood(String typed) {
        assertThat(ReceiptCode.parse(typed)).contains("7K3MQ9XD40T12B8C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7K3M-Q9XD-40T1", "7K3M-Q9XD-40T1-2B8U", "7K3M-Q9XD-40T1-2B8C0", "7K3M_Q9XD_40T1_2B8C", "%"})
    void aMalformedCodeIsRefused(String typed) {
        assertThat(ReceiptCode.parse(typed)).isEmpty();
    }

    @Test
    void whatIsPrintedIsRead() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            String code = ReceiptCode.next(random);
            assertThat(ReceiptCode.printed(code)).matches("(.{4}-){3}.{4}");
            assertThat(ReceiptCode.parse(ReceiptCode.printed(code))).contains(code);
        }
    }
}
