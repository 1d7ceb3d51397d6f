package it.opposizioni.verifier;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A receipt over two files, signed as the register signs, for tests: files {@code receipt.jwt}, {@code jwks.json} and the lists. */
final class Signed {

    final Path receipt;
    final Path keys;
    final Path list;
    final Path callable;
    final Path stranger;

    Signed(Path directory) throws Exception {
        this(directory, Files.writeString(directory.resolve("lista.csv"), "3331234567\n3331234568\n"));
    }

    /** @param sent the list that the receipt certifies */
    Signed(Path directory, Path sent) throws Exception {
        list = sent;
        callable = Files.writeString(directory.resolve("utilizzabili.csv"), "3331234568\n");
        stranger = Files.writeString(directory.resolve("altro.csv"), "3339999999\n");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] der = pair.getPublic().getEncoded();
        keys = Files.writeString(
                directory.resolve("jwks.json"),
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"r1\",\"x\":\""
                        + base64(Arrays.copyOfRange(der, der.length - 32, der.length)) + "\"}]}");
        String content = base64("{\"alg\":\"EdDSA\",\"kid\":\"r1\",\"typ\":\"opposizioni-receipt+jwt\"}") + "."
                + base64("{\"iss\":\"https://registro.example\",\"operator\":{\"name\":\"Acme \\u001b[31mEnergia\"},"
                        + "\"principal\":null,\"campaign\":{\"purpose\":\"CAMPAIGN\",\"medium\":\"TELEPHONE\"},"
                        + "\"input\":{\"sha256\":\"" + sha256(list)
                        + "\",\"bytes\":22},\"outputs\":[{\"name\":\"callable\","
                        + "\"sha256\":\"" + sha256(callable)
                        + "\",\"bytes\":11}],\"counts\":{\"received\":2,\"callable\":1,"
                        + "\"opposed\":1,\"exempted\":0,\"invalid\":0},\"registerVersion\":7,"
                        + "\"registerAsOf\":\"2026-11-25T09:00:00Z\",\"sealedAt\":\"2026-11-25T09:00:01Z\","
                        + "\"validUntil\":\"2026-12-10T23:00:00Z\",\"code\":\"7K3MQ9XD40T12B8C\"}");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        receipt = Files.writeString(directory.resolve("receipt.jwt"), content + "." + base64(signature.sign()) + "\n");
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
