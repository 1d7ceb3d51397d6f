package it.opposizioni.portal.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our mailbox, read by IMAP. */
class PecReceiptsTest {

    private static final UUID MESSAGE = UUID.fromString("0199c8f0-0000-7000-8000-0000000000c1");
    private static final UUID OTHER = UUID.fromString("0199c8f0-0000-7000-8000-0000000000c2");

    private final PecServer server = new PecServer();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<PecReceipt> kept = new ArrayList<>();
    private final Map<UUID, RuntimeException> failures = new HashMap<>();
    private final PecReceipts receipts = receipts(Settings.of(server));

    private PecReceipts receipts(PecConfig config) {
        return new PecReceipts(new PecServers(config), "localhost", config.batch(), this::keep, metrics);
    }

    private boolean keep(PecReceipt receipt) {
        if (failures.containsKey(receipt.message())) {
            throw failures.get(receipt.message());
        }
        return receipt.message().equals(MESSAGE) && kept.add(receipt);
    }

    private double counted(String name, String tag, String value) {
        return metrics.counter(name, tag, value).count();
    }

    private double left(LeftMail why) {
        return counted("opposizioni.pec.mail.left", "why", why.name().toLowerCase(Locale.ROOT));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void receiptsAreReadOnceInTheirOrderHoweverManyThereAre() throws MessagingException {
        List<String> kinds = List.of(
                "accettazione", "preavviso-errore-consegna", "avvenuta-consegna", "errore-consegna", "accettazione");
        kinds.forEach(kind -> server.receive(Receipt.of(kind, MESSAGE).mail()));
        receipts.readAll();
        assertThat(kept)
                .extracting(PecReceipt::state)
                .containsExactly(
                        PecState.ACCEPTED, PecState.DELAYED, PecState.DELIVERED, PecState.REFUSED, PecState.ACCEPTED);
        assertThat(server.unread()).isZero();
        assertThat(counted("opposizioni.pec.receipts", "state", "accepted")).isEqualTo(2);
        receipts.readAll();
        receipts(Settings.of(server)).readAll();
        assertThat(kept).as("also by another copy").hasSize(5);
    }

    @Test
    void whatIsNoReceiptOfOursStaysUnreadAndIsCountedOnce() throws MessagingException {
        server.receive("Subject: Una domanda\n\nBuongiorno");
        server.receive(Receipt.of("avvenuta-consegna", OTHER).mail());
        server.receive(Receipt.of("presa-in-carico", MESSAGE).mail());
        server.receive(new Receipt("accettazione", "<" + MESSAGE + "@localhost>", "no xml").mail());
        server.receive(
                "X-Ricevuta: accettazione\nX-Riferimento-Message-ID: <" + MESSAGE + "@localhost>\nSubject: x\n\nx");
        server.receive(Receipt.of("avvenuta-consegna", MESSAGE).mail());
        receipts.readAll();
        receipts.readAll();
        assertThat(kept).extracting(PecReceipt::state).containsExactly(PecState.DELIVERED);
        assertThat(server.unread()).isEqualTo(5);
        assertThat(left(LeftMail.NOT_A_RECEIPT)).isEqualTo(1);
        assertThat(left(LeftMail.UNKNOWN)).isEqualTo(2);
        assertThat(left(LeftMail.UNREADABLE)).isEqualTo(2);
    }

    @Test
    void whenTheDatabaseIsAwayReadingGoesOnFromThereLater() throws MessagingException {
        server.receive(Receipt.of("accettazione", MESSAGE).mail());
        failures.put(MESSAGE, new IllegalStateException(new SQLException("connection lost", "08006")));
        assertThatIllegalStateException().isThrownBy(receipts::readAll);
        assertThat(server.unread()).isEqualTo(1);
        failures.clear();
        receipts.readAll();
        assertThat(kept).hasSize(1);
        assertThat(server.unread()).isZero();
    }

    @Test
    void aMessageThatCannotBeChangedHoldsNoOtherUp() throws MessagingException {
        failures.put(OTHER, new IllegalArgumentException("cannot be decrypted"));
        server.receive(Receipt.of("accettazione", OTHER).mail());
        server.receive(Receipt.of("accettazione", MESSAGE).mail());
        receipts.readAll();
        assertThat(kept).hasSize(1);
        assertThat(server.unread()).isEqualTo(1);
        assertThat(left(LeftMail.NOT_KEPT)).isEqualTo(1);
    }

    @Test
    void aMailboxThatDoesNotOpenIsAFailure() {
        PecReceipts refused = receipts(Settings.of(server).withPassword("wrong"));
        assertThatExceptionOfType(MessagingException.class).isThrownBy(refused::readAll);
        server.close();
        assertThatExceptionOfType(MessagingException.class).isThrownBy(receipts::readAll);
    }
}
