package it.opposizioni.kit.crypto;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Keeps what events say unreadable on the broker, in its journal and in its dead letters: a payload travels as compact JWE (RFC 7516,
 * {@code dir} with A256GCM). The attributes that tell a receiver what the payload is about stand in the protected header too, so that
 * a payload under another message's attributes is noticed. Keys that are wrong are refused at the start.
 */
@Startup(Interceptor.Priority.PLATFORM_BEFORE)
@ApplicationScoped
public class MessagePayloads {

    private static final String ENCRYPTED = "application/jose";

    /** With its charset on purpose: what the connector takes for plain JSON and cannot parse, it drops silently. */
    private static final String CLEAR = "application/json; charset=utf-8";

    private static final String PREFIX = "cloudEvents:";
    private static final String HEADER = "ce";

    /** Those of a message that it does not have are not bound, and must not be there when it is read either. */
    private static final List<String> BOUND = List.of(
            "id", "type", "subject", "aggregateversion", "time", "streamid", "streamepoch", "sequence", "recordedat");

    private static final AlgorithmConstraints KEY_MANAGEMENT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints CONTENT_ENCRYPTION =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final KeyRing keys;
    private final PayloadConfig.ClearText clearText;

    @Inject
    MessagePayloads(PayloadConfig config) {
        this.keys = new KeyRing("MESSAGE_KEYS (opposizioni.payload.keys)", config.keys(), config.currentKey(), "AES");
        this.clearText = config.clearText();
    }

    /** The body of a message. */
    public record Body(String contentType, byte[] bytes) {}

    /**
     * @param attributes of the message, named as in the AMQP binding of CloudEvents: {@code cloudEvents:id} and so on
     * @param json what the event says
     */
    public Body seal(Map<String, Object> attributes, String json) {
        if (clearText == PayloadConfig.ClearText.WRITE) {
            return new Body(CLEAR, json.getBytes(StandardCharsets.UTF_8));
        }
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKeyIdHeaderValue(keys.currentId());
        jwe.setHeader(HEADER, bound(attributes));
        jwe.setKey(keys.current());
        jwe.setPlaintext(json);
        try {
            return new Body(ENCRYPTED, jwe.getCompactSerialization().getBytes(StandardCharsets.US_ASCII));
        } catch (JoseException e) {
            throw new IllegalStateException("payload cannot be encrypted", e);
        }
    }

    /**
     * @param contentType of the message; null when it has none
     * @return the JSON of the event
     * @throws UnknownMessageKeyException when its key is not configured here: later it may be
     * @throws IllegalArgumentException when it was changed, is no JWE of this kind, or belongs to another message: it never can be read
     */
    public byte[] open(Map<String, Object> attributes, String contentType, byte[] body) {
        if (ENCRYPTED.equals(contentType)) {
            return decrypt(attributes, new String(body, StandardCharsets.US_ASCII));
        }
        if (clearText == PayloadConfig.ClearText.REFUSE) {
            throw new IllegalArgumentException("payload in clear text");
        }
        return body;
    }

    private byte[] decrypt(Map<String, Object> attributes, String compact) {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(KEY_MANAGEMENT);
        jwe.setContentEncryptionAlgorithmConstraints(CONTENT_ENCRYPTION);
        try {
            jwe.setCompactSerialization(compact);
            jwe.setKey(key(jwe.getKeyIdHeaderValue()));
            byte[] json = jwe.getPlaintextBytes();
            if (!bound(attributes).equals(jwe.getHeaders().getObjectHeaderValue(HEADER))) {
                throw new IllegalArgumentException("payload of another message");
            }
            return json;
        } catch (JoseException e) {
            // its message repeats the header, which is no secret, and never the text
            throw new IllegalArgumentException("payload that cannot be decrypted", e);
        }
    }

    private SecretKey key(String id) {
        if (id == null) {
            throw new IllegalArgumentException("payload without key id");
        }
        return keys.find(id).orElseThrow(() -> new UnknownMessageKeyException(id));
    }

    private static Map<String, Object> bound(Map<String, Object> attributes) {
        Map<String, Object> bound = new TreeMap<>();
        for (String name : BOUND) {
            Object value = attributes.get(PREFIX + name);
            if (value != null) {
                bound.put(name, Objects.toString(value));
            }
        }
        return bound;
    }
}
