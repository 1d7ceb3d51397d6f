package it.opposizioni.local.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.process.Component;
import it.opposizioni.local.telephone.Telephone;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where the messages of the local run arrive instead of at people's telephones and mailboxes: e-mails by SMTP, text messages
 * and calls as to a company that brings them ({@link LineProvider}). Beside them one calls oneself ({@link Telephone}). They can be read in a browser at {@code /}, and by tests at {@code GET /messages?to=}.
 */
public final class MessageInbox implements Component {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Logs every new mailbox. */
    private static final Logger GREENMAIL_LOG = Logger.getLogger("com.icegreen.greenmail");

    private final Place place;
    private final Messages messages;
    private final MessagePage page = new MessagePage();
    private final LineProvider provider;
    private final Telephone telephone;
    private GreenMail smtp;
    private HttpServer http;

    /**
     * Where it listens, and where it reports.
     *
     * @param host of the interface
     * @param address at which a browser finds it
     * @param portal to which it reports what was delivered
     */
    public record Place(String host, int http, int smtp, String address, String portal) {

        static Place of(Ports ports) {
            return new Place(
                    "127.0.0.1",
                    ports.number(Port.INBOX),
                    ports.number(Port.SMTP),
                    ports.url(Port.INBOX),
                    ports.url(Port.PORTAL));
        }
    }

    /**
     * @param lineSecret what it and the portal sign text messages and calls with
     * @param telephone from which one calls the register
     * @param clock by which it says when a message came
     */
    public MessageInbox(Ports ports, String lineSecret, Telephone telephone, Clock clock) {
        this(Place.of(ports), lineSecret, telephone, clock);
    }

    MessageInbox(Place place, String lineSecret, Telephone telephone, Clock clock) {
        this.place = place;
        this.telephone = telephone;
        this.messages = new Messages(clock);
        URI reports = URI.create(place.portal() + "/v1/line-message-reports");
        this.provider = new LineProvider(lineSecret, reports, messages, clock);
    }

    @Override
    public String name() {
        return "message inbox";
    }

    @Override
    public String address() {
        return place.address();
    }

    @Override
    public void start() {
        GREENMAIL_LOG.setLevel(Level.WARNING);
        ServerSetup setup = new ServerSetup(place.smtp(), place.host(), ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        smtp = new GreenMail(setup);
        smtp.start();
        try {
            http = HttpServer.create(new InetSocketAddress(place.host(), place.http()), 50);
        } catch (IOException e) {
            throw new LocalRunException("the message inbox cannot be opened: " + e.getMessage(), e);
        }
        http.createContext("/", this::handle);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    @Override
    public void stop() {
        if (http != null) {
            http.stop(0);
        }
        if (smtp != null) {
            smtp.stop();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals(Telephone.PATH) || path.startsWith(Telephone.PATH + "/")) {
                show(exchange, telephone.handle(exchange, path));
                return;
            }
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /" -> answer(exchange, 200, "text/html", page.of(received(exchange)));
                case "GET /messages" ->
                    answer(
                            exchange,
                            200,
                            "application/json",
                            JSON.writeValueAsString(Map.of("items", received(exchange))));
                case "POST /line-messages" -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    answer(exchange, provider.take(exchange.getRequestHeaders(), body), "application/json", "{}");
                }
                default -> answer(exchange, 404, "text/plain", "Not found");
            }
        }
    }

    private List<Messages.Message> received(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        String to = query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8)
                : "";
        // who waits for a text message need not read the mail
        if (!to.startsWith("+")) {
            messages.addNew(smtp.getReceivedMessages());
        }
        return messages.to(to);
    }

    /** Throws away the e-mails that nobody has read here: a measurement sends more than the memory holds. */
    public void discardMails() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show(HttpExchange exchange, Telephone.Answer answer) throws IOException {
        if (answer.location() != null) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        answer(exchange, answer.status(), "text/html", answer.html());
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'self' 'unsafe-inline'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
