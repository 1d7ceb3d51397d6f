package it.opposizioni.verifier;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs as the register signs, with a key of its own: file {@code jwks.json}, and {@code receipt.jwt} for each receipt. */
final class Signer {

    final Path keys;

    private final Path directory;
    private final KeyPair pair;

    Signer(Path directory) throws Exception {
        this.directory = directory;
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] der = pair.getPublic().getEncoded();
        keys = Files.writeString(
                directory.resolve("jwks.json"),
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"r1\",\"x\":\""
                        + base64(Arrays.copyOfRange(der, der.length - 32, der.length)) + "\"}]}");
    }

    Path sign(String type, String claims) throws Exception {
        String content = base64("{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"" + type + "\"}") + "." + base64(claims);
        return Files.writeString(directory.resolve("receipt.jwt"), content + "." + base64(signature(content)) + "\n");
    }

    private byte[] signature(String content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
