package it.opposizioni.verifier;

import java.nio.file.Files;
import java.nio.file.Path;

/** The receipt of a log of three calls, signed as the register signs, for tests: {@code receipt.jwt}, {@code jwks.json} and its files. */
final class SignedLog {

    final Path receipt;
    final Path keys;
    final Path log;
    final Path findings;
    final Path stranger;

    SignedLog(Path directory) throws Exception {
        log = Files.writeString(directory.resolve("tabulato.csv"), "chiamato;ora\n3331234567;2026-11-20 10:00\n");
        findings = Files.writeString(directory.resolve("chiamate.csv"), "line,findings\n2,OPPOSED\n");
        stranger = Files.writeString(directory.resolve("altro.csv"), "3339999999\n");
        Signer signer = new Signer(directory);
        keys = signer.keys;
        receipt = signer.sign("opposizioni-call-log+jwt", claims());
    }

    private String claims() throws Exception {
        return "{\"iss\":\"https://registro.example\",\"jti\":\"00000000-0000-0001-0000-000000000002\",\"iat\":1795597201,"
                + "\"operator\":{\"id\":\"00000000-0000-0001-0000-000000000003\",\"name\":\"Squillo \\u001b[31mContact\"},"
                + "\"principal\":{\"id\":\"00000000-0000-0001-0000-000000000004\",\"name\":\"Acme Energia\"},\"sentBy\":\"INSPECTOR\","
                + "\"input\":{\"sha256\":\"" + Signer.sha256(log) + "\",\"bytes\":40},"
                + "\"findings\":{\"sha256\":\"" + Signer.sha256(findings) + "\",\"bytes\":25},"
                + "\"firstCall\":\"2026-11-20T09:00:00Z\",\"lastCall\":\"2026-11-22T17:30:05Z\","
                + "\"counts\":{\"calls\":3,\"unremarkable\":1,\"noConsultation\":2,\"toldOpposed\":0,\"consultationUnknown\":0,"
                + "\"opposed\":1,\"unknownThen\":0,\"undeclaredCaller\":0,\"outOfHours\":0,\"noMandate\":0,\"outOfRange\":0,"
                + "\"unreadable\":0},\"registerVersion\":7,\"registerAsOf\":\"2026-11-25T09:00:00Z\","
                + "\"knownFrom\":\"2026-06-01T00:00:00Z\",\"sealedAt\":\"2026-11-25T09:00:01Z\",\"code\":\"7K3MQ9XD40T12B8C\"}";
    }
}
