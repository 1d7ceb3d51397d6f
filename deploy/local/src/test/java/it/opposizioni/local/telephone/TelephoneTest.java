package it.opposizioni.local.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.opposizioni.local.demonstration.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages, as a browser without script uses them. */
class TelephoneTest {

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <vxml xmlns="http://www.w3.org/2001/vxml" version="2.1" xml:lang="it-IT">
            <var name="caller" expr="session.connection.remote.uri"/>
            <menu id="menu"><prompt>Premi 1 &lt;adesso&gt;.</prompt><choice dtmf="1" next="#go"/></menu>
            <form id="go"><block><submit next="/x" method="post" namelist="caller"/></block></form></vxml>
            """;

    private HttpServer server;
    private String caller;

    private final Telephone telephone = new Telephone(new Documents() {
        @Override
        public String fetch(String path) {
            return DOCUMENT;
        }

        @Override
        public String submit(String path, Map<String, String> values) {
            caller = values.get("caller");
            return DOCUMENT;
        }
    });

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Telephone.Answer answer =
                        telephone.handle(exchange, exchange.getRequestURI().getPath());
                if (answer.location() != null) {
                    exchange.getResponseHeaders().set("Location", answer.location());
                }
                byte[] html = answer.html().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), html.length);
                exchange.getResponseBody().write(html);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getAddress().getPort() + path));
    }

    private String post(String path, String form) {
        HttpResponse<String> answer = Api.exchange(to(path).POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String page(String path) {
        return Api.exchange(to(path).GET()).body();
    }

    @Test
    void oneCallsHearsAndPresses() {
        assertThat(page("/telephone")).contains("name=\"caller\"", "Hide the number");
        String call = post("/telephone", "caller=%2B39+06+4298+6411");
        assertThat(page(call)).contains("<li>Premi 1 &lt;adesso&gt;.</li>", "lang=\"it-IT\"", "value=\"1\"");
        assertThat(post(call, "keys=1")).isEqualTo(call);
        assertThat(caller).isEqualTo("tel:+390642986411");
        assertThat(page(call)).containsSubsequence("Premi 1", "Premi 1");
    }

    @Test
    void aHiddenNumberIsNotSaid() {
        post(post("/telephone", "caller=%2B390642986411&hidden=yes"), "keys=1");
        assertThat(caller).isEqualTo("sip:anonymous@anonymous.invalid");
    }

    @Test
    void aCallThatIsGoneLeadsToTheBeginning() {
        assertThat(post("/telephone/no-such-call", "keys=1")).isEqualTo("/telephone");
    }
}
