package it.opposizioni.bench.kills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which keys the services still need, as their metrics tell, and with which they sign. */
final class StoredKeys {

    private static final Pattern OF_AN_OLD_KEY = Pattern.compile("key=\"[ks]1\"");
    private static final String LAST_RECEIPT =
            "select jws from consultation_receipt where jws is not null order by sealed_at desc limit 1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TrialSuite suite;

    StoredKeys(TrialSuite suite) {
        this.suite = suite;
    }

    /** Values under an old key; {@link Double#NaN} as long as it is not known. */
    double outdated(String service) {
        return sum(service, "opposizioni_crypto_values_outdated", OF_AN_OLD_KEY);
    }

    /** Values that no key opens. */
    double unreadable(String service) {
        return sum(service, "opposizioni_crypto_values_unreadable", Pattern.compile(""));
    }

    private double sum(String service, String metric, Pattern label) {
        List<Double> found = get(suite.management(service) + "/q/metrics")
                .lines()
                .filter(line ->
                        line.startsWith(metric + "{") && label.matcher(line).find())
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        // a copy that has just started has not looked yet
        return found.isEmpty()
                ? Double.NaN
                : found.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The ids of the keys by which anybody checks what was signed. */
    Set<String> published(String portal) {
        Set<String> ids = new HashSet<>();
        parse(get(portal + "/.well-known/jwks.json"))
                .path("keys")
                .forEach(key -> ids.add(key.path("kid").asText()));
        return ids;
    }

    /** Who signed the newest receipt. */
    String signerOf(Ledger ledger) {
        String jws = ledger.rows(Services.OPERATOR, LAST_RECEIPT, row -> row.getString(1))
                .getFirst();
        byte[] head = Base64.getUrlDecoder().decode(jws.substring(0, jws.indexOf('.')));
        return parse(new String(head, StandardCharsets.UTF_8)).path("kid").asText();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String get(String address) {
        return Api.exchange(HttpRequest.newBuilder(URI.create(address))).body();
    }
}
