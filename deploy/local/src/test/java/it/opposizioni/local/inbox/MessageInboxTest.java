package it.opposizioni.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import it.opposizioni.kit.testing.webhook.Webhooks;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Inbox;
import it.opposizioni.local.telephone.RegisterDocuments;
import it.opposizioni.local.telephone.Telephone;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageInboxTest {

    private static final String SECRET = "whsec_c2VjcmV0IG9mIHRoZSBsb2NhbCBtZXNzYWdlIGluYm94";

    private final Ports ports = Ports.free();
    private final Webhooks webhooks = new Webhooks(SECRET);
    private final Clock clock = Clock.systemUTC();
    private final MessageInbox inbox = new MessageInbox(
            ports, SECRET, new Telephone(new RegisterDocuments(ports.url(Port.REGISTRY), () -> null)), clock);
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
        assertThat(text("1", "SMS", "+393331234567", "Il codice è 111111.")).isEqualTo(202);
        assertThat(text("2", "VOICE", "+393331234567", "Il codice è 222222.")).isEqualTo(202);
        assertThat(text("2", "VOICE", "+393331234567", "Il codice è 222222.")).isEqualTo(202);
        assertThat(text("3", "SMS", "+393330000000", "Altro")).isEqualTo(202);

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

    @Test
    void whatThePortalHasNotSignedIsRefused() {
        Webhooks stranger = new Webhooks("whsec_c29tZWJvZHkgZWxzZSB3aG8gaXMgbm8gcHJvdmlkZXI=");

        assertThat(post("{\"id\":\"1\",\"kind\":\"SMS\",\"to\":\"+393331234567\",\"text\":\"x\"}", stranger))
                .isEqualTo(401);
        assertThat(reader.to("+393331234567")).isEmpty();
    }

    @Test
    void reportsWhatItHasDelivered() throws Exception {
        BlockingQueue<String> reports = new LinkedBlockingQueue<>();
        HttpServer portal = HttpServer.create(new InetSocketAddress("localhost", ports.number(Port.PORTAL)), 0);
        portal.createContext("/v1/line-message-reports", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reports.add(webhooks.isSigned(exchange.getRequestHeaders()::getFirst, body) + " " + body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        portal.start();
        try {
            text("7", "SMS", "+393331234567", "Il codice è 111111.");

            assertThat(reports.poll(20, TimeUnit.SECONDS))
                    .startsWith("true ")
                    .contains("\"id\":\"7\"", "\"state\":\"DELIVERED\"");
        } finally {
            portal.stop(0);
        }
    }

    private int text(String id, String kind, String to, String text) {
        String body = "{\"id\":\"%s\",\"kind\":\"%s\",\"to\":\"%s\",\"text\":\"%s\"}".formatted(id, kind, to, text);
        return post(body, webhooks);
    }

    private int post(String body, Webhooks signer) {
        HttpRequest.Builder request = api.request("/line-messages").POST(BodyPublishers.ofString(body));
        signer.headers("message", clock.instant(), body).forEach(request::header);
        return api.send(request).statusCode();
    }

    private void mail(String to) {
        ServerSetup smtp = new ServerSetup(ports.number(Port.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(to, "registro@example.org", "Ricevuta", "Protocollo 7", smtp);
    }

    @Test
    void whatIsNoMessageIsRefused() {
        assertThat(post("{\"to\":\"+393331234567\"}", webhooks)).isEqualTo(400);
        assertThat(post("x", webhooks)).isEqualTo(400);
    }

    @Test
    void showsMessagesAsTextEvenWhenTheyLookLikeMarkup() {
        text("1", "SMS", "+393331234567", "<script>alert(1)</script>");

        String page = api.send(api.request("/").setHeader("Accept", "text/html").GET())
                .body();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
    }
}
