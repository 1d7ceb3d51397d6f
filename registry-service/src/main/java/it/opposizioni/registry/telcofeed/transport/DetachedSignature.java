package it.opposizioni.registry.telcofeed.transport;

import it.opposizioni.kit.io.BulkFilterInputStream;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * A detached JWS (RFC 7515 appendix F) over a file of any length, which is verified while it is read: ES256 or PS256, also with a payload
 * that is not encoded (RFC 7797). The file is in two places at once nowhere.
 */
public final class DetachedSignature {

    private static final int LONGEST = 4_096;
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+)\\.\\.([A-Za-z0-9_-]+)");
    private static final String UNENCODED = "b64";
    private static final int TRAILER_FIELD = 1;
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, TRAILER_FIELD);

    private static final Text NOT_SIGNED = Text.of(
            "Manca la firma del file: un JWS staccato (RFC 7515, appendice F), ES256 o PS256, con il kid di una tua chiave.",
            "The file is not signed: a detached JWS (RFC 7515, appendix F) is needed, ES256 or PS256, with the kid of a key of yours.");
    private static final Text WRONG = Text.of(
            "La firma non è di questo contenuto. Il file è stato scartato.",
            "The signature is not of this content. The file was discarded.");

    private final Signature signature;
    private final byte[] signed;
    private final OutputStream payload;

    private DetachedSignature(Signature signature, byte[] signed, OutputStream payload) {
        this.signature = signature;
        this.signed = signed;
        this.payload = payload;
    }

    /**
     * @param jws {@code header..signature}; null when none came
     * @throws DomainException 422 when it is no such signature, or not by a key of the signer
     */
    public static DetachedSignature read(String jws, VerificationKeys keys) {
        Matcher parts = FORM.matcher(jws == null ? "" : jws.strip());
        if (jws == null || jws.length() > LONGEST || !parts.matches()) {
            throw notSigned();
        }
        try {
            Map<String, Object> header = JsonUtil.parseJson(
                    new String(Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.UTF_8));
            Signature signature = begin(header, keys);
            signature.update((parts.group(1) + ".").getBytes(StandardCharsets.US_ASCII));
            OutputStream content = new Updated(signature);
            OutputStream payload =
                    isEncoded(header) ? Base64.getUrlEncoder().withoutPadding().wrap(content) : content;
            return new DetachedSignature(signature, Base64.getUrlDecoder().decode(parts.group(2)), payload);
        } catch (JoseException | GeneralSecurityException | IllegalArgumentException _) {
            throw notSigned();
        }
    }

    private static Signature begin(Map<String, Object> header, VerificationKeys keys) throws GeneralSecurityException {
        Optional<PublicKey> key = header.get("kid") instanceof String id ? keys.find(id) : Optional.empty();
        if (key.isEmpty()) {
            throw notSigned();
        }
        boolean elliptic = key.get() instanceof ECPublicKey;
        if (!(elliptic ? "ES256" : "PS256").equals(header.get("alg"))) {
            throw notSigned();
        }
        Signature signature = Signature.getInstance(elliptic ? "SHA256withECDSAinP1363Format" : "RSASSA-PSS");
        if (!elliptic) {
            signature.setParameter(PS256);
        }
        signature.initVerify(key.get());
        return signature;
    }

    /** What a header calls critical and we do not know must not be ignored (RFC 7515 section 4.1.11). */
    private static boolean isEncoded(Map<String, Object> header) {
        Object critical = header.get("crit");
        boolean known = critical == null || critical.equals(List.of(UNENCODED));
        if (!known || header.containsKey(UNENCODED) && critical == null) {
            throw notSigned();
        }
        return !Boolean.FALSE.equals(header.get(UNENCODED));
    }

    /** The content, which must be read to its end before {@link #verify}. */
    public InputStream over(InputStream content) {
        return new BulkFilterInputStream(content) {

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read > 0) {
                    payload.write(buffer, offset, read);
                }
                return read;
            }
        };
    }

    /** @throws DomainException 422 when it is of another content */
    public void verify() {
        boolean genuine;
        try {
            payload.close();
            genuine = signature.verify(signed);
        } catch (SignatureException | IOException _) {
            genuine = false;
        }
        if (!genuine) {
            throw new DomainException(RegistryProblems.FEED_NOT_GENUINE, WRONG);
        }
    }

    private static DomainException notSigned() {
        return new DomainException(RegistryProblems.FEED_NOT_GENUINE, NOT_SIGNED);
    }

    /** Hands on what is signed. */
    private static final class Updated extends OutputStream {

        private final Signature signature;

        private Updated(Signature signature) {
            this.signature = signature;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                signature.update(bytes, offset, length);
            } catch (SignatureException e) {
                throw new IOException(e);
            }
        }
    }
}
