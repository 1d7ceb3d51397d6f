package it.opposizioni.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output for people, and the exit code for scripts. */
class MainTest {

    private static final Instant LAST_SECOND = Instant.parse("2026-12-10T22:59:59Z");

    @TempDir
    Path directory;

    private Signed signed;

    @BeforeEach
    void aReceipt() throws Exception {
        signed = new Signed(directory);
    }

    private record Run(int code, String said) {}

    private Run run(Instant now, Locale locale, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main main = new Main(Clock.fixed(now, ZoneOffset.UTC), new PrintStream(out, true, StandardCharsets.UTF_8));
        int code = main.run(List.of(arguments).stream().map(Object::toString).toList(), locale);
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aGenuineReceiptWithItsFiles() {
        Run run = run(LAST_SECOND, Locale.ITALIAN, signed.receipt, signed.keys, signed.list, signed.callable);
        assertThat(run.code()).isEqualTo(Main.GENUINE);
        assertThat(run.said())
                .contains("AUTENTICA", "10 dicembre 2026", "7K3M-Q9XD-40T1-2B8C", "25 novembre 2026, 10:00:01")
                .contains("2 ricevute: 1 utilizzabili, 1 iscritte")
                .contains("lista.csv: è la lista inviata", "utilizzabili.csv: sono i numeri utilizzabili")
                .contains("La consultazione è ancora valida.")
                .doesNotContain("Per conto di");
    }

    @Test
    void whatATerminalWouldObeyIsNotPrinted() {
        assertThat(run(LAST_SECOND, Locale.ITALIAN, signed.receipt, signed.keys).said())
                .contains("Acme ?[31mEnergia")
                .doesNotContain("\u001b");
    }

    @Test
    void theNextSecondItIsDeadAndStillGenuine() {
        Run run = run(LAST_SECOND.plusSeconds(1), Locale.ENGLISH, signed.receipt, signed.keys);
        assertThat(run.code()).isEqualTo(Main.GENUINE);
        assertThat(run.said()).contains("GENUINE", "10 December 2026", "has expired");
    }

    @Test
    void anotherFileIsNamed() {
        Run run = run(LAST_SECOND, Locale.ITALIAN, signed.receipt, signed.keys, signed.stranger, signed.list);
        assertThat(run.code()).isEqualTo(Main.OTHER_FILE);
        assertThat(run.said())
                .contains("altro.csv: NON è un file di questa consultazione", "lista.csv: è la lista inviata");
    }

    @Test
    void aChangedReceiptIsNotValid() throws Exception {
        String text = Files.readString(signed.receipt);
        Files.writeString(signed.receipt, text.replaceFirst("\\.(.)", ".x"));
        Run run = run(LAST_SECOND, Locale.ENGLISH, "--lang", "it", signed.receipt, signed.keys, signed.list);
        assertThat(run.code()).isEqualTo(Main.NOT_GENUINE);
        assertThat(run.said()).contains("NON VALIDA").doesNotContain("Acme", "lista.csv");
    }

    @Test
    void anotherRegistersKeysAreNotIts() throws Exception {
        Files.writeString(signed.keys, Files.readString(signed.keys).replace("\"r1\"", "\"z1\""));
        Run run = run(LAST_SECOND, Locale.ITALIAN, signed.receipt, signed.keys);
        assertThat(run.code()).isEqualTo(Main.NOT_GENUINE);
        assertThat(run.said()).contains("Scarica di nuovo le chiavi");
    }

    @Test
    void aGenuineReceiptOfACallLogWithItsFiles() throws Exception {
        SignedLog log = new SignedLog(directory);
        Run run = run(LAST_SECOND, Locale.ITALIAN, log.receipt, log.keys, log.log, log.findings);
        assertThat(run.code()).isEqualTo(Main.GENUINE);
        assertThat(run.said())
                .contains("AUTENTICA", "È la ricevuta di un controllo di chiamate.", "7K3M-Q9XD-40T1-2B8C")
                .contains("Squillo ?[31mContact", "Acme Energia", "Ispettore")
                .contains("20 novembre 2026, 10:00:00", "22 novembre 2026, 18:30:05", "1 giugno 2026, 02:00:00")
                .contains("3, di cui 1 senza niente da segnalare")
                .contains("2 non coperte da una consultazione", "1 a numeri iscritti in quel momento")
                .contains(
                        "tabulato.csv: è il tabulato inviato", "chiamate.csv: è l'elenco delle chiamate da verificare")
                .doesNotContain("fuori orario", "null", "scaduta", "Ultimo giorno", "Scopo");
        assertThat(run(LAST_SECOND, Locale.ENGLISH, log.receipt, log.keys).said())
                .contains(
                        "It is the receipt of a check of calls.", "Inspector", "1 to numbers registered at that time");
    }

    @Test
    void anotherFileIsNoneOfTheCallLogs() throws Exception {
        SignedLog log = new SignedLog(directory);
        Run run = run(LAST_SECOND, Locale.ITALIAN, log.receipt, log.keys, log.log, log.stranger);
        assertThat(run.code()).isEqualTo(Main.OTHER_FILE);
        assertThat(run.said()).contains("altro.csv: NON è un file di questo controllo");
    }

    @Test
    void aChangedReceiptOfACallLogIsNotValidNorIsOneOfAnotherKey() throws Exception {
        SignedLog log = new SignedLog(directory);
        String genuine = Files.readString(log.receipt);
        Files.writeString(log.receipt, genuine.replaceFirst("\\.(.)", ".x"));
        Run changed = run(LAST_SECOND, Locale.ITALIAN, log.receipt, log.keys, log.log);
        assertThat(changed.code()).isEqualTo(Main.NOT_GENUINE);
        assertThat(changed.said()).contains("NON VALIDA").doesNotContain("Squillo", "tabulato.csv");

        Files.writeString(log.receipt, genuine);
        Signer other = new Signer(Files.createDirectory(directory.resolve("other")));
        assertThat(run(LAST_SECOND, Locale.ITALIAN, log.receipt, other.keys).code())
                .isEqualTo(Main.NOT_GENUINE);
        Files.writeString(log.keys, Files.readString(log.keys).replace("\"r1\"", "\"z1\""));
        assertThat(run(LAST_SECOND, Locale.ITALIAN, log.receipt, log.keys).said())
                .contains("NON VALIDA", "Scarica di nuovo le chiavi");
    }

    /** The kind is in what is signed. */
    @Test
    void aReceiptOfACallLogDoesNotPassForOneOfAConsultation() throws Exception {
        SignedLog log = new SignedLog(directory);
        String[] parts = Files.readString(log.receipt).split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        parts[0] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(header.replace("call-log", "receipt").getBytes(StandardCharsets.UTF_8));
        Files.writeString(log.receipt, String.join(".", parts));
        assertThat(run(LAST_SECOND, Locale.ITALIAN, log.receipt, log.keys).code())
                .isEqualTo(Main.NOT_GENUINE);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Path absent = directory.resolve("manca");
        assertThat(run(LAST_SECOND, Locale.ITALIAN, absent, signed.keys))
                .isEqualTo(new Run(Main.UNREADABLE, "Non riesco a leggere " + absent + System.lineSeparator()));
        assertThat(run(LAST_SECOND, Locale.ENGLISH, signed.receipt, absent).said())
                .contains("Cannot read " + absent);
        assertThat(run(LAST_SECOND, Locale.ENGLISH, signed.receipt, signed.keys, absent)
                        .code())
                .isEqualTo(Main.UNREADABLE);
        assertThat(run(LAST_SECOND, Locale.ENGLISH, signed.receipt, signed.list))
                .isEqualTo(new Run(
                        Main.UNREADABLE, signed.list + " holds no Ed25519 keys in JWK form" + System.lineSeparator()));
    }

    @Test
    void withoutArgumentsItSaysHow() {
        assertThat(run(LAST_SECOND, Locale.ITALIAN).code()).isEqualTo(Main.USAGE);
        assertThat(run(LAST_SECOND, Locale.ITALIAN, signed.receipt).said())
                .startsWith("Uso: java -jar verifica-ricevuta.jar");
        assertThat(run(LAST_SECOND, Locale.FRENCH, "--help", "x").said()).startsWith("Usage:");
    }
}
