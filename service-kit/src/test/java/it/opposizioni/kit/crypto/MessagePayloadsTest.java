package it.opposizioni.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.crypto.MessagePayloads.Body;
import it.opposizioni.kit.crypto.PayloadConfig.ClearText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePayloadsTest {

    private static final String JSON = "{\"number\":\"+393331234567\"}";
    private static final Map<String, Object> ATTRIBUTES = Map.of(
            "cloudEvents:specversion", "1.0",
            "cloudEvents:id", "0a0f",
            "cloudEvents:type", "it.opposizioni.registry.opposition-registered.v1",
            "cloudEvents:subject", "5d6e",
            "cloudEvents:aggregateversion", 3L,
            "cloudEvents:time", "2026-11-26T10:03:20Z",
            "cloudEvents:sequence", 41L);

    private final MessagePayloads before = payloads(ClearText.READ, "m1", key("m1", 1));
    private final MessagePayloads after = payloads(ClearText.REFUSE, "m2", key("m1", 1), key("m2", 2));

    @Property(tries = 200)
    void whatIsSealedOpensAgain(@ForAll @NotEmpty String text) {
        String json = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(open(before, before.seal(ATTRIBUTES, json))).isEqualTo(json);
    }

    @Test
    void nothingOfItCanBeRead() {
        Body body = before.seal(ATTRIBUTES, JSON);

        assertThat(body.contentType()).isEqualTo("application/jose");
        String[] parts = new String(body.bytes(), StandardCharsets.US_ASCII).split("\\.");
        assertThat(parts).hasSize(5);
        assertThat(Arrays.stream(parts)
                        .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1)))
                .noneMatch(part -> part.contains("333"));
        assertThat(before.seal(ATTRIBUTES, JSON).bytes()).isNotEqualTo(body.bytes());
    }

    @Test
    void aNewKeyReadsBesideTheOldOneAndAMissingOneIsNoPoison() {
        assertThat(open(after, before.seal(ATTRIBUTES, JSON))).isEqualTo(JSON);
        Body early = after.seal(ATTRIBUTES, JSON);

        assertThatThrownBy(() -> open(before, early)).isInstanceOf(UnknownMessageKeyException.class);
    }

    /** A number arrives as the broker's client reads it. */
    @Test
    void anAttributeThatCameAsTextIsTheSame() {
        Map<String, Object> received = with("aggregateversion", "3");

        assertThat(before.open(
                        received,
                        "application/jose",
                        before.seal(ATTRIBUTES, JSON).bytes()))
                .isEqualTo(JSON.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "subject", "aggregateversion", "time", "sequence", "recordedat", "streamid"})
    void aPayloadUnderAnotherMessagesAttributesIsPoison(String attribute) {
        Body body = before.seal(ATTRIBUTES, JSON);

        assertThatThrownBy(() -> before.open(with(attribute, "7"), body.contentType(), body.bytes()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMessageThatLostItsSequenceIsPoison() {
        Body body = before.seal(ATTRIBUTES, JSON);
        Map<String, Object> without = new HashMap<>(ATTRIBUTES);
        without.remove("cloudEvents:sequence");

        assertThatThrownBy(() -> before.open(without, body.contentType(), body.bytes()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The last character of a part may have bits that mean nothing (RFC 4648 3.5). */
    @Test
    void noChangedCharacterGivesAnotherText() {
        byte[] sealed = before.seal(ATTRIBUTES, JSON).bytes();
        int refused = 0;
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 4;
            try {
                assertThat(open(before, new Body("application/jose", changed))).isEqualTo(JSON);
            } catch (IllegalArgumentException | UnknownMessageKeyException _) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(sealed.length - 2);
    }

    @Property(tries = 200)
    void whatIsNoJweIsPoison(@ForAll byte[] anything) {
        assertThatThrownBy(() -> before.open(ATTRIBUTES, "application/jose", anything))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 8725 3.1: the receiver, not the message, says which algorithms are good. */
    @ParameterizedTest
    @ValueSource(strings = {"A256GCMKW A256GCM", "A256KW A256GCM", "dir A128CBC-HS256"})
    void anotherAlgorithmIsRefusedEvenUnderTheRightKey(String algorithms) throws JoseException {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(algorithms.split(" ")[0]);
        jwe.setEncryptionMethodHeaderParameter(algorithms.split(" ")[1]);
        jwe.setKeyIdHeaderValue("m1");
        jwe.setKey(new KeyRing("test", List.of(key("m1", 1)), "m1", "AES").current());
        jwe.setPlaintext(JSON);
        byte[] sealed = jwe.getCompactSerialization().getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> before.open(ATTRIBUTES, "application/jose", sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clearTextIsReadForOneReleaseAndThenRefused() {
        byte[] clear = JSON.getBytes(StandardCharsets.UTF_8);

        assertThat(before.open(ATTRIBUTES, "application/json; charset=utf-8", clear))
                .isEqualTo(clear);
        assertThatThrownBy(() -> after.open(ATTRIBUTES, "application/json; charset=utf-8", clear))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(payloads(ClearText.WRITE, "m1", key("m1", 1)).seal(ATTRIBUTES, JSON))
                .satisfies(body -> assertThat(body.bytes()).isEqualTo(clear));
    }

    private static Map<String, Object> with(String attribute, Object value) {
        Map<String, Object> attributes = new HashMap<>(ATTRIBUTES);
        attributes.put("cloudEvents:" + attribute, value);
        return attributes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"m1", "m1:c2hvcnQ=", "m1:no base64"})
    void keysThatCannotBeRightAreNamedByTheirVariableAndNotQuoted(String wrong) {
        assertThatThrownBy(() -> payloads(ClearText.READ, "m1", wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("MESSAGE_KEYS (opposizioni.payload.keys) must be id:base64 of 256 bits each");
    }

    private static String open(MessagePayloads payloads, Body body) {
        return new String(payloads.open(ATTRIBUTES, body.contentType(), body.bytes()), StandardCharsets.UTF_8);
    }

    private static MessagePayloads payloads(ClearText clearText, String current, String... keys) {
        return new MessagePayloads(new PayloadConfig() {
            @Override
            public List<String> keys() {
                return List.of(keys);
            }

            @Override
            public String currentKey() {
                return current;
            }

            @Override
            public ClearText clearText() {
                return clearText;
            }
        });
    }

    private static String key(String id, int filler) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filler);
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }
}
