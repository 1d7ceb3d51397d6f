package it.opposizioni.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.ApiException;
import it.opposizioni.local.demonstration.Inbox;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageInboxTest {

    private final Ports ports = Ports.free();
    private final MessageInbox inbox = new MessageInbox(ports, Clock.systemUTC());
    private final Inbox reader = new Inbox(ports.url(Port.INBOX));
    private final Api api = new Api(ports.url(Port.INBOX), null);

    @BeforeEach
    void open() {
        inbox.start();
    }

    @AfterEach
    void close() {
        inbox.stop();
    }

    @Test
    void keepsTextMessagesForTheirRecipientNewestFirst() {
        api.post("/sms", Map.of("kind", "SMS", "to", "+393331234567", "text", "Il codice è 111111."));
        api.post("/sms", Map.of("kind", "VOICE", "to", "+393331234567", "text", "Il codice è 222222."));
        api.post("/sms", Map.of("kind", "SMS", "to", "+393330000000", "text", "Altro"));

        assertThat(reader.to("+393331234567").findValuesAsText("kind")).containsExactly("VOICE", "SMS");
        assertThat(reader.awaitCode("+393331234567")).isEqualTo("222222");
    }

    @Test
    void takesEMails() {
        mail("giulia@example.org");

        assertThat(reader.to("giulia@example.org").path(0).path("subject").asText())
                .isEqualTo("Ricevuta");
        assertThat(reader.to("giulia@example.org").path(0).path("text").asText())
                .contains("Protocollo 7");
    }

    /** Mails lie in a mailbox each, and are read mailbox by mailbox: the newest is not the last. */
    @Test
    void showsEveryMailOnceWhicheverMailboxItCameTo() {
        for (String to : List.of("a@example.org", "z@example.org", "a@example.org", "m@example.org")) {
            mail(to);
            reader.to(to);
        }

        assertThat(reader.to("a@example.org")).hasSize(2);
        assertThat(reader.to("m@example.org")).hasSize(1);
        assertThat(reader.to("z@example.org")).hasSize(1);
    }

    @Test
    void mailsThatNobodyHasReadCanBeThrownAway() {
        mail("giulia@example.org");
        inbox.discardMails();
        mail("marco@example.org");

        assertThat(reader.to("giulia@example.org")).isEmpty();
        assertThat(reader.to("marco@example.org")).hasSize(1);
    }

    private void mail(String to) {
        ServerSetup smtp = new ServerSetup(ports.number(Port.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(to, "registro@example.org", "Ricevuta", "Protocollo 7", smtp);
    }

    @Test
    void whatIsNoMessageIsRefused() {
        Assertions.assertThatThrownBy(() -> api.post("/sms", Map.of("to", "+393331234567")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void showsMessagesAsTextEvenWhenTheyLookLikeMarkup() {
        api.post("/sms", Map.of("to", "+393331234567", "text", "<script>alert(1)</script>"));

        String page = api.send(api.request("/").setHeader("Accept", "text/html").GET())
                .body();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
    }
}
