package it.opposizioni.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A key that a program makes for itself: its public half is registered, with the private one it signs its requests for tokens. */
final class ProgramKey {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyPair keys;
    private final Clock clock = Clock.systemUTC();

    ProgramKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----";
    }

    /** @param program as the service shows it: client id and audience. @param kid of this key */
    String assertion(JsonNode program, String kid) {
        String clientId = program.path("clientId").asText();
        long now = clock.instant().getEpochSecond();
        String content = encoded(Map.of("alg", "ES256", "typ", "JWT", "kid", kid)) + "."
                + encoded(Map.of(
                        "iss",
                        clientId,
                        "sub",
                        clientId,
                        "aud",
                        program.path("audience").asText(),
                        "jti",
                        UUID.randomUUID().toString(),
                        "iat",
                        now,
                        "exp",
                        now + 60));
        return content + "." + base64(signed(content));
    }

    private byte[] signed(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> members) {
        try {
            return base64(JSON.writeValueAsBytes(members));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
