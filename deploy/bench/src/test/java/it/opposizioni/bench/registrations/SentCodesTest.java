package it.opposizioni.bench.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.ServiceDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SentCodesTest {

    private static final String PROOF = "018f0000-0000-7000-8000-000000000001";
    private static final String EVENT = """
            insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, published_at)
            values (gen_random_uuid(), ?, 1, 'it.opposizioni.registry.line-code-issued.v1', ?, now(), 'CODES', now())
            """;

    @Test
    void aCodeThatWasSentCanBeTakenOnce() throws Exception {
        StoredText text = new StoredText();
        try (ServiceDatabase database = ServiceDatabase.start("registry-service");
                SentCodes codes = new SentCodes(database.connect(), text)) {
            assertThat(codes.take(PROOF)).isNull();

            try (Connection connection = database.connect();
                    PreparedStatement event = connection.prepareStatement(EVENT)) {
                event.setString(1, PROOF);
                event.setString(
                        2,
                        encrypt(
                                text.keys(),
                                "{\"proofId\":\"" + PROOF + "\",\"code\":\"012345\",\"language\":\"it\"}"));
                event.executeUpdate();
            }
            String code = null;
            for (int i = 0; i < 100 && code == null; i++) {
                Thread.sleep(50);
                code = codes.take(PROOF);
            }
            assertThat(code).isEqualTo("012345");
            codes.requireSound();
        }
    }

    /** As the kit does it. */
    private static String encrypt(String keys, String plain) throws Exception {
        byte[] iv = "twelve bytes".getBytes(StandardCharsets.UTF_8);
        byte[] key = Base64.getDecoder().decode(keys.substring("k1:".length()));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD("k1".getBytes(StandardCharsets.UTF_8));
        byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        byte[] value = ByteBuffer.allocate(iv.length + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
        return "k1:" + Base64.getEncoder().encodeToString(value);
    }
}
