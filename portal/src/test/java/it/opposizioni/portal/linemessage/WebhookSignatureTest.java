package it.opposizioni.portal.linemessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of the specification. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1614265330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final WebhookSignature signature = new WebhookSignature(SECRET);

    private boolean isRight(String id, String at, String signatures, String body, Duration later) {
        return signature.isRight(id, at, signatures, body, AT.plus(later), Duration.ofMinutes(5));
    }

    @Test
    void isThatOfTheSpecification() {
        assertThat(signature.of(ID, AT, BODY)).isEqualTo(RIGHT);
        assertThat(isRight(ID, "1614265330", RIGHT, BODY, Duration.ZERO)).isTrue();
        assertThat(isRight(ID, "1614265330", "v1,abc v2,x " + RIGHT, BODY, Duration.ZERO))
                .isTrue();
    }

    @Test
    void nothingOfItCanBeChanged() {
        assertThat(isRight("msg_x", "1614265330", RIGHT, BODY, Duration.ZERO)).isFalse();
        assertThat(isRight(ID, "1614265331", RIGHT, BODY, Duration.ZERO)).isFalse();
        assertThat(isRight(ID, "1614265330", RIGHT, BODY + " ", Duration.ZERO)).isFalse();
        for (String wrong : List.of("", "v1,", "v1", RIGHT.substring(3), RIGHT.replace("g0", "g1"))) {
            assertThat(isRight(ID, "1614265330", wrong, BODY, Duration.ZERO))
                    .as(wrong)
                    .isFalse();
        }
        for (String strange : List.of("", "-1", "x", "99999999999999999999", "1614265330.0")) {
            assertThat(isRight(ID, strange, RIGHT, BODY, Duration.ZERO))
                    .as(strange)
                    .isFalse();
        }
        assertThat(isRight(null, "1614265330", RIGHT, BODY, Duration.ZERO)).isFalse();
        assertThat(isRight(ID, null, RIGHT, BODY, Duration.ZERO)).isFalse();
        assertThat(isRight(ID, "1614265330", null, BODY, Duration.ZERO)).isFalse();
    }

    @Test
    void anOldOneIsOfNoUse() {
        assertThat(isRight(ID, "1614265330", RIGHT, BODY, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(isRight(ID, "1614265330", RIGHT, BODY, Duration.ofSeconds(301)))
                .isFalse();
        assertThat(isRight(ID, "1614265330", RIGHT, BODY, Duration.ofSeconds(-301)))
                .isFalse();
    }

    @Test
    void aSecretThatCanBeGuessedIsNone() {
        for (String weak : List.of("whsec_", "whsec_c2VjcmV0", "whsec_§")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSignature(weak));
        }
    }
}
