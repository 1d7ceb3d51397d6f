package it.opposizioni.kit.testing.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a broker shows on {@code localhost}, and what its clients trust: a certificate and the authority made for it alone, whose key is thrown
 * away.
 */
public final class BrokerCertificate {

    private static final String BROKER = "broker";
    private static final String AUTHORITY = "authority";

    private final Path directory;
    private final String password;

    /**
     * @param directory which only its owner should read
     * @param password of the key store; goes into an address unquoted
     */
    public BrokerCertificate(Path directory, String password) {
        this.directory = directory;
        this.password = password;
    }

    /** Makes a new authority and a new certificate in the place of older ones. */
    public BrokerCertificate make() {
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(keyStore());
            keytool(AUTHORITY, "CN=Opposizioni local authority", "-ext", "bc:c", "-ext", "ku:c=keyCertSign");
            keytool(BROKER, "CN=localhost", "-signer", AUTHORITY, "-ext", "san=dns:localhost");
            split();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PKCS #12, with the broker's key and chain. */
    public Path keyStore() {
        return directory.resolve("broker.p12");
    }

    public String keyStorePassword() {
        return password;
    }

    /** The certificate of the authority, in PEM: what a client trusts. */
    public Path authority() {
        return directory.resolve("authority.pem");
    }

    /** The broker's certificate, in PEM. */
    Path certificate() {
        return directory.resolve("broker.pem");
    }

    /** The broker's key, in PEM. */
    Path key() {
        return directory.resolve("broker-key.pem");
    }

    private void keytool(String alias, String subject, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", keyStore().toString(), "-storetype", "PKCS12", "-storepass:env", "STORE"));
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

    private void split() throws IOException, GeneralSecurityException {
        KeyStore both = KeyStore.getInstance(keyStore().toFile(), password.toCharArray());
        Files.writeString(
                authority(), pem("CERTIFICATE", both.getCertificate(AUTHORITY).getEncoded()));
        Files.writeString(
                certificate(), pem("CERTIFICATE", both.getCertificate(BROKER).getEncoded()));
        Files.writeString(
                key(),
                pem("PRIVATE KEY", both.getKey(BROKER, password.toCharArray()).getEncoded()));
        both.deleteEntry(AUTHORITY);
        try (var file = Files.newOutputStream(keyStore())) {
            both.store(file, password.toCharArray());
        }
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), label);
    }
}
