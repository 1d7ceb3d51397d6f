package it.opposizioni.registry.telcofeed.transport;

import it.opposizioni.kit.io.BulkFilterInputStream;
import it.opposizioni.kit.io.BulkInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * What a compact JWE (RFC 7516) of any length says, decrypted as it arrives: {@code RSA-OAEP-256} and {@code A256CBC-HS512}, because an
 * AES-GCM text may not be used before its last byte has come, and would have to be held. Whether it is unchanged shows at its end; until then
 * nothing of it may take effect.
 *
 * <p>Everything that can be wrong is the same {@link IOException}: a failure must tell nothing to somebody who does not have the key.
 */
final class JweStream extends BulkInputStream {

    private static final int LONGEST_PART = 8_192;
    private static final int HALF = 32;
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final InputStream body;
    private final InputStream plain;
    private final Mac mac;
    private final long headerBits;
    private boolean ended;
    private IOException failure;

    JweStream(InputStream jwe, DecryptionKeys keys) throws IOException {
        this.body = new BufferedInputStream(jwe);
        try {
            String header = part();
            byte[] secret = secret(JsonUtil.parseJson(new String(decode(header), StandardCharsets.UTF_8)), keys);
            byte[] iv = decode(part());
            this.mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(Arrays.copyOf(secret, HALF), "HmacSHA512"));
            byte[] authenticated = header.getBytes(StandardCharsets.US_ASCII);
            this.headerBits = authenticated.length * (long) Byte.SIZE;
            mac.update(authenticated);
            mac.update(iv);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Arrays.copyOfRange(secret, HALF, 2 * HALF), "AES"),
                    new IvParameterSpec(iv));
            this.plain = new CipherInputStream(
                    new Authenticated(Base64.getUrlDecoder().wrap(new UntilDot(body)), mac), cipher);
        } catch (GeneralSecurityException | JoseException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private byte[] secret(Map<String, Object> header, DecryptionKeys keys)
            throws IOException, GeneralSecurityException {
        boolean known = "RSA-OAEP-256".equals(header.get("alg"))
                && "A256CBC-HS512".equals(header.get("enc"))
                && !header.containsKey("crit")
                && !header.containsKey("zip");
        if (!known || !(header.get("kid") instanceof String id)) {
            throw new IOException("another kind of JWE");
        }
        PrivateKey key = keys.find(id).orElseThrow(() -> new IOException("not for a key of ours"));
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, OAEP);
        byte[] secret = cipher.doFinal(decode(part()));
        if (secret.length != 2 * HALF) {
            throw new IOException("a key of another length");
        }
        return secret;
    }

    private String part() throws IOException {
        StringBuilder part = new StringBuilder();
        for (int b = body.read(); b != '.'; b = body.read()) {
            if (b < 0 || part.length() == LONGEST_PART) {
                throw new IOException("no JWE");
            }
            part.append((char) b);
        }
        return part.toString();
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            int read = ended ? -1 : plain.read(buffer, offset, length);
            if (read < 0 && !ended) {
                verify();
                ended = true;
            }
            return read;
        } catch (IOException e) {
            // once more for every reader: one that looks for another compressed part takes a failure for the end
            failure = e;
            throw e;
        }
    }

    /** RFC 7518 section 5.2.2.2: the header's length follows, and the first half of the result is the tag. */
    private void verify() throws IOException {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(headerBits).array());
        byte[] tag = body.readNBytes(LONGEST_PART);
        byte[] expected = Arrays.copyOf(mac.doFinal(), HALF);
        String text = new String(tag, StandardCharsets.US_ASCII).strip();
        try {
            if (!MessageDigest.isEqual(expected, decode(text))) {
                throw new IOException("changed on its way");
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    /** Ends where the part of a JWE ends, which is all that is read of what follows. */
    private static final class UntilDot extends FilterInputStream {

        private boolean over;

        UntilDot(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            if (over) {
                return -1;
            }
            int b = super.read();
            if (b < 0) {
                throw new IOException("broken off");
            }
            over = b == '.';
            return over ? -1 : b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int b = read();
                if (b < 0) {
                    return count == 0 ? -1 : count;
                }
                buffer[offset + count++] = (byte) b;
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Every byte of the encrypted text is authenticated. */
    private static final class Authenticated extends BulkFilterInputStream {

        private final Mac mac;

        Authenticated(InputStream in, Mac mac) {
            super(in);
            this.mac = mac;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                mac.update(buffer, offset, read);
            }
            return read;
        }
    }
}
