package it.opposizioni.verifier;

import java.nio.file.Files;
import java.nio.file.Path;

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
        Signer signer = new Signer(directory);
        keys = signer.keys;
        receipt = signer.sign(
                "opposizioni-receipt+jwt",
                "{\"iss\":\"https://registro.example\",\"operator\":{\"name\":\"Acme \\u001b[31mEnergia\"},"
                        + "\"principal\":null,\"campaign\":{\"purpose\":\"CAMPAIGN\",\"medium\":\"TELEPHONE\"},"
                        + "\"input\":{\"sha256\":\"" + Signer.sha256(list)
                        + "\",\"bytes\":22},\"outputs\":[{\"name\":\"callable\","
                        + "\"sha256\":\"" + Signer.sha256(callable)
                        + "\",\"bytes\":11}],\"counts\":{\"received\":2,\"callable\":1,"
                        + "\"opposed\":1,\"exempted\":0,\"invalid\":0},\"registerVersion\":7,"
                        + "\"registerAsOf\":\"2026-11-25T09:00:00Z\",\"sealedAt\":\"2026-11-25T09:00:01Z\","
                        + "\"validUntil\":\"2026-12-10T23:00:00Z\",\"code\":\"7K3MQ9XD40T12B8C\"}");
    }
}
