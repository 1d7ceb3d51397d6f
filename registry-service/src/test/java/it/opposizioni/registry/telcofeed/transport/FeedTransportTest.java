package it.opposizioni.registry.telcofeed.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What another implementation of the standard encrypts is what is read here, and nothing that was changed on its way. */
class FeedTransportTest {

    private static final byte[] TEXT =
            "+390642986411,UNLISTED,2026-11-20\n".repeat(5_000).getBytes(StandardCharsets.US_ASCII);
    private static final long LARGEST = 1_000_000;

    private static PublicJsonWebKey key;
    private static FeedTransport transport;

    @BeforeAll
    static void keys() throws JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("f1");
        String set = "{\"keys\":[" + key.toJson(OutputControlLevel.INCLUDE_PRIVATE) + "]}";
        transport = new FeedTransport(DecryptionKeys.read(Optional.of(set), "keys"), LARGEST);
    }

    @Test
    void plainCompressedAndEncryptedTextsAreOpened() throws Exception {
        assertThat(opened(TEXT, false)).isEqualTo(TEXT);
        assertThat(opened(compressed(TEXT), false)).isEqualTo(TEXT);
        assertThat(opened(encrypted(TEXT), true)).isEqualTo(TEXT);
        assertThat(opened(encrypted(compressed(TEXT)), true)).isEqualTo(TEXT);
        assertThat(opened(new byte[0], false)).isEmpty();
        assertThat(opened(encrypted(new byte[0]), true)).isEmpty();
    }

    @Test
    void whatWasChangedOrCutOffIsNotOpened() throws Exception {
        byte[] jwe = encrypted(compressed(TEXT));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] changed = jwe.clone();
            int at = random.nextInt(changed.length);
            // another letter of the alphabet, which is not the same bits at the end of a part
            changed[at] = (byte) (changed[at] == 'A' ? 'z' : 'A');
            assertThatThrownBy(() -> opened(changed, true)).as("byte %d", at).isNotInstanceOf(AssertionError.class);
        }
        for (int length : new int[] {0, 10, 500, jwe.length / 2, jwe.length - 1}) {
            byte[] cut = Arrays.copyOf(jwe, length);
            assertThatThrownBy(() -> opened(cut, true)).as("%d bytes", length).isNotInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() -> opened(TEXT, true)).isInstanceOf(DomainException.class);
    }

    @Test
    void whatIsForAnotherKeyIsNotOpened() throws Exception {
        FeedTransport without = new FeedTransport(DecryptionKeys.read(Optional.empty(), "keys"), LARGEST);
        byte[] jwe = encrypted(TEXT);
        assertThatThrownBy(() -> without.open(new ByteArrayInputStream(jwe), true))
                .isInstanceOf(DomainException.class);
    }

    /** A thousand times smaller than what it says. */
    @Test
    void aBombEndsAtTheLimit() throws Exception {
        byte[] bomb = compressed(new byte[20_000_000]);
        assertThatThrownBy(() -> opened(bomb, false))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(413));
    }

    private static byte[] opened(byte[] body, boolean encrypted) throws IOException {
        try (OpenedFeed opened = transport.open(new ByteArrayInputStream(body), encrypted)) {
            byte[] text = readInSmallParts(opened);
            opened.finish();
            return text;
        }
    }

    private static byte[] readInSmallParts(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[777];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            all.write(part, 0, read);
        }
        return all.toByteArray();
    }

    private static byte[] compressed(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] content) throws JoseException {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setPlaintext(content);
        jwe.setKey(key.getPublicKey());
        jwe.setKeyIdHeaderValue("f1");
        jwe.setAlgorithmHeaderValue("RSA-OAEP-256");
        jwe.setEncryptionMethodHeaderParameter("A256CBC-HS512");
        return jwe.getCompactSerialization().getBytes(StandardCharsets.US_ASCII);
    }
}
