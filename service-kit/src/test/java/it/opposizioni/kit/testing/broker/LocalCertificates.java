package it.opposizioni.kit.testing.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the parts of a suite on this machine show one another on {@code localhost}: a certificate and a key for each, from an authority that was
 * made for them alone, and whose key is thrown away.
 */
public final class LocalCertificates {

    private static final String AUTHORITY = "authority";

    private final Path directory;

    /** @param directory that only its owner will be able to read */
    public LocalCertificates(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes a new authority and new certificates in the place of older ones.
     *
     * @param password of the key stores
     * @param parts their names, of which the files are named
     */
    public void make(String password, List<String> parts) {
        Path all = directory.resolve("all.p12");
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            forgetOlder();
            keytool(
                    all,
                    password,
                    AUTHORITY,
                    "CN=Opposizioni local authority",
                    "-ext",
                    "bc:c",
                    "-ext",
                    "ku:c=keyCertSign");
            for (String part : parts) {
                keytool(all, password, part, "CN=localhost", "-signer", AUTHORITY, "-ext", "san=dns:localhost");
            }
            KeyStore made = KeyStore.getInstance(all.toFile(), password.toCharArray());
            Files.writeString(
                    authority(),
                    pem("CERTIFICATE", made.getCertificate(AUTHORITY).getEncoded()));
            trust(made.getCertificate(AUTHORITY), password.toCharArray());
            for (String part : parts) {
                split(made, password.toCharArray(), part);
            }
            Files.delete(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forgetOlder() throws IOException {
        try (Stream<Path> older = Files.list(directory)) {
            for (Path file : older.toList()) {
                Files.delete(file);
            }
        }
    }

    /** The certificate of the authority, in PEM: what a client trusts. */
    public Path authority() {
        return directory.resolve("authority.pem");
    }

    /** PKCS #12, with the certificate of the authority. */
    public Path trustStore() {
        return directory.resolve("authority.p12");
    }

    /** The certificate of a part, in PEM. */
    public Path certificate(String part) {
        return directory.resolve(part + ".pem");
    }

    /** The key of a part, in PEM (PKCS #8). */
    public Path key(String part) {
        return directory.resolve(part + "-key.pem");
    }

    /** The certificate of a part and its key after it, in PEM: what HAProxy reads. */
    public Path certificateAndKey(String part) {
        return directory.resolve(part + "-both.pem");
    }

    /** PKCS #12, with the key and the chain of a part. */
    public Path keyStore(String part) {
        return directory.resolve(part + ".p12");
    }

    private static void keytool(Path store, String password, String alias, String subject, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:env", "STORE"));
        command.addAll(List.of("-alias", alias, "-dname", subject, "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-validity", "825"));
        command.addAll(List.of(more));
        ProcessBuilder keytool = new ProcessBuilder(command).redirectErrorStream(true);
        // not on the command line, where everyone on the machine can read it
        keytool.environment().put("STORE", password);
        Process process = keytool.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool made no certificate: " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void split(KeyStore made, char[] password, String part) throws IOException, GeneralSecurityException {
        Key key = made.getKey(part, password);
        Certificate[] chain = made.getCertificateChain(part);
        String certificate = pem("CERTIFICATE", chain[0].getEncoded());
        String secret = pem("PRIVATE KEY", key.getEncoded());
        Files.writeString(certificate(part), certificate);
        Files.writeString(key(part), secret);
        Files.writeString(certificateAndKey(part), certificate + secret);
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(part, key, password, chain);
        try (OutputStream file = Files.newOutputStream(keyStore(part))) {
            own.store(file, password);
        }
    }

    private void trust(Certificate authority, char[] password) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(AUTHORITY, authority);
        try (OutputStream file = Files.newOutputStream(trustStore())) {
            trusted.store(file, password);
        }
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), label);
    }
}
