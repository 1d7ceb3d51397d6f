package it.opposizioni.portal.pec;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.MessageState;
import it.opposizioni.portal.sending.OutgoingMessage;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that takes connections and says nothing: it is left alone, and what else is in the lane leaves. */
@QuarkusTest
class PecOutageTest extends MailTest {

    private static final String READER = "reader@example.org";
    private static final Visitor GIULIA =
            new Visitor("giulia", "Giulia Ferri", Optional.of("giulia@example.org"), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    @Inject
    MessageQueue queue;

    @Inject
    PortalConfig portal;

    @Inject
    PecReceiptReader receipts;

    @Inject
    TestClock clock;

    @Inject
    MeterRegistry shown;

    @InjectMock
    Pec pec;

    private final SmtpRefusal mute = new SmtpRefusal("", null);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void aProviderThatHangs() {
        clock.set(TestClock.BEGINNING);
        Pec hanging =
                new PecSubmission(Settings.at(mute.port(), 1).within(Duration.ofMillis(200)), portal, metrics, clock);
        when(pec.isOffered()).thenReturn(true);
        when(pec.send(any())).thenAnswer(asked -> hanging.send(asked.getArgument(0)));
    }

    @AfterEach
    void close() throws IOException {
        mute.close();
    }

    private void registered(int letters) {
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(GIULIA, Lang.IT);
            contacts.writeByPec(GIULIA, "giulia@pec.example.org", "giulia");
        });
        for (int i = 1; i <= letters; i++) {
            probe.publish("registry.events", event("registry.registration-recorded", "a" + i, 1, """
                    {"protocol":"OPP-2026-TEST","holder":"giulia","language":"it","recordedAt":"2026-11-25T08:00:00Z",
                    "activeFrom":"2026-12-10T23:00:00Z","oppositions":[{"oppositionId":"018f0000-0000-7000-8000-000000000001",
                    "number":"+393331234567","media":["TELEPHONE"]}]}"""));
        }
        awaitStored(letters);
    }

    private void storeEmail() {
        Letter letter = new Letter("A title", List.of("A paragraph"), List.of());
        QuarkusTransaction.requiringNew()
                .run(() -> queue.toAddress(UUID.randomUUID(), "letter", READER, Lang.EN, letter));
    }

    private void awaitAsked(int times) {
        await("it is asked " + times + " times").until(() -> mute.asked() == times);
    }

    /** How often the mailbox was read to its end. */
    private double read() {
        return shown.get("opposizioni.runs")
                .tags("run", "pec-receipts", "outcome", "ended")
                .counter()
                .count();
    }

    private double paused() {
        return metrics.get("opposizioni.pec.paused").gauge().value();
    }

    @Test
    void afterThreeTimeOutsItIsLeftAloneAndAllElseGoesOn() {
        registered(6);
        storeEmail();
        assertThat(paused()).isZero();
        sender.sendDue();
        awaitAsked(3);
        assertThat(mailbox.getMailsSentTo(READER)).hasSize(1);
        assertThat(paused()).isOne();

        // the provider had taken one of them
        UUID taken = stored().stream()
                .filter(each -> each.state() == MessageState.PENDING)
                .map(OutgoingMessage::id)
                .findFirst()
                .orElseThrow();
        FakeServices.pec().receive(Receipt.of("accettazione", taken).mail());
        double before = read();
        receipts.read();
        assertThat(read()).isEqualTo(before + 1);
        assertThat(stored())
                .filteredOn(each -> each.id().equals(taken))
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(MessageState.SENT));

        clock.shift(Settings.PAUSE);
        storeEmail();
        sender.sendDue();
        awaitAsked(4);
        assertThat(mailbox.getMailsSentTo(READER)).hasSize(2);
        assertThat(paused()).isOne();
    }
}
