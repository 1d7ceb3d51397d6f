package it.opposizioni.local.telephone;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A telephone in the browser: one says which line calls, hears what the register's dialogue says, and presses keys. */
public final class Telephone {

    /** Where it stands on the message inbox. */
    public static final String PATH = "/telephone";

    private static final String START = "/v1/line-dialogue?language=it";
    private static final String HIDDEN = "sip:anonymous@anonymous.invalid";
    private static final int MOST_CALLS = 100;

    private final Documents documents;
    private final TelephonePage page = new TelephonePage();
    private final Map<String, Call> calls = new LinkedHashMap<>();

    public Telephone(RegisterDocuments documents) {
        this((Documents) documents);
    }

    Telephone(Documents documents) {
        this.documents = documents;
    }

    /** What is answered: a page, or where the browser goes next. */
    public record Answer(int status, String location, String html) {}

    /** @param path of the request, which begins with {@link #PATH} */
    public Answer handle(HttpExchange exchange, String path) throws IOException {
        String id = path.substring(PATH.length()).replaceFirst("^/", "");
        boolean posted = exchange.getRequestMethod().equals("POST");
        if (id.isEmpty()) {
            return posted ? call(form(exchange)) : new Answer(200, null, page.dial());
        }
        Call call = find(id);
        if (call == null) {
            return new Answer(303, PATH, "");
        }
        if (posted) {
            call.key(form(exchange).getOrDefault("keys", ""));
            return new Answer(303, PATH + "/" + id, "");
        }
        return new Answer(200, null, page.call(id, call));
    }

    private Answer call(Map<String, String> form) {
        String line = form.getOrDefault("caller", "").replaceAll("[^0-9+]", "");
        Call call = new Call(form.containsKey("hidden") ? HIDDEN : "tel:" + line, documents, START);
        String id = UUID.randomUUID().toString();
        synchronized (calls) {
            calls.put(id, call);
            while (calls.size() > MOST_CALLS) {
                calls.remove(calls.keySet().iterator().next());
            }
        }
        return new Answer(303, PATH + "/" + id, "");
    }

    private Call find(String id) {
        synchronized (calls) {
            return calls.get(id);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (first, _) -> first));
    }
}
