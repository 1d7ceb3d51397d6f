package it.opposizioni.local.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** The passwords and keys of one local installation: made once, kept beside its data, readable by its owner only. */
public final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A password of 43 characters that need no quoting anywhere. */
    public String password(String name) {
        return get(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** A key of 256 bits in Base64. */
    public String key(String name) {
        return get(name, Base64.getEncoder());
    }

    /** A JWK set with one private Ed25519 key (RFC 8037), to sign with. */
    public String signingKey(String name, String keyId) {
        return get(name, () -> jwkSet(keyId));
    }

    private static String jwkSet(String keyId) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] der = pair.getPublic().getEncoded();
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"%s\",\"x\":\"%s\",\"d\":\"%s\"}]}"
                    .formatted(
                            keyId,
                            base64.encodeToString(Arrays.copyOfRange(der, der.length - KEY_BYTES, der.length)),
                            base64.encodeToString(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String get(String name, Base64.Encoder encoder) {
        return get(name, () -> {
            byte[] bytes = new byte[KEY_BYTES];
            RANDOM.nextBytes(bytes);
            return encoder.encodeToString(bytes);
        });
    }

    private synchronized String get(String name, Supplier<String> made) {
        if (!values.containsKey(name)) {
            values.setProperty(name, made.get());
            store();
        }
        return values.getProperty(name);
    }

    private void store() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, "made by deploy/up; without these keys the personal data cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
