package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.Topology;
import it.opposizioni.local.demonstration.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what is left of a consultation in the database, on the disk and in the API with one that nothing disturbed. */
final class ConsultationVerifier {

    private static final List<String> COUNTS =
            List.of("received", "valid", "duplicates", "opposed", "callable", "exempted", "invalid");

    /** By this file processes know whether they share the store. */
    private static final String MARK = "store-id";

    /** Where logs of calls are kept, a store of its own. */
    private static final String LOGS = "calls";

    private static final String EVIDENCE = """
        select octet_length(head), count(block), coalesce(sum(octet_length(content)), 0)
        from consultation_answers a left join consultation_answer_block b using (consultation_id)
        where consultation_id = ?::uuid and gone_at is null group by a.consultation_id
        """;

    private final Api operator;
    private final Path store;
    private final String url;
    private final String password;
    private final Duration timeout;

    ConsultationVerifier(Api operator, Topology topology) {
        this(
                operator,
                topology.listStore(),
                topology.postgres.jdbcUrl("operator"),
                topology.postgres.password("operator"),
                Patience.LIMIT);
    }

    private ConsultationVerifier(Api operator, Path store, String url, String password, Duration timeout) {
        this.operator = operator;
        this.store = store;
        this.url = url;
        this.password = password;
        this.timeout = timeout;
    }

    /** The same, with another timeout for what follows the seal. */
    ConsultationVerifier withTimeout(Duration otherTimeout) {
        return new ConsultationVerifier(operator, store, url, password, otherTimeout);
    }

    /** What must be equal for equal lists. */
    record Result(Map<String, Long> counts, Map<String, String> digests, List<String> evidence) {}

    /** Reads a sealed consultation: downloads its files, waits for its evidence. */
    Result read(JsonNode sealed) {
        String id = sealed.path("id").asText();
        Map<String, Long> counts = new TreeMap<>();
        COUNTS.forEach(count -> counts.put(count, sealed.path(count).asLong()));
        Map<String, String> digests = new TreeMap<>();
        sealed.path("files").forEach(file -> digests.put(file.path("name").asText(), downloaded(id, file)));
        List<String> evidence = await("the evidence of " + id)
                .atMost(timeout)
                .until(
                        () -> rows(EVIDENCE, id),
                        found -> found.size() == 1 && !found.getFirst().startsWith("null"));
        return new Result(counts, digests, evidence);
    }

    private String downloaded(String id, JsonNode file) {
        String name = file.path("name").asText();
        HttpResponse<String> response =
                operator.send(operator.request("/v1/consultations/%s/files/%s".formatted(id, name))
                        .setHeader("Accept", "text/csv")
                        .GET());
        assertThat(response.statusCode()).as(name).isEqualTo(200);
        String digest = sha256(response.body());
        assertThat(digest)
                .as("what is stated of %s", name)
                .isEqualTo(file.path("sha256").asText());
        return digest;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One result, counted once, with one receipt, and one event if it is a list's; and nothing left over from the crash. */
    void assertExactlyOnce(String campaign, JsonNode sealed, Result baseline) {
        String id = sealed.path("id").asText();
        assertThat(rows("select id from consultation where campaign_id = ?::uuid and state = 'SEALED'", campaign))
                .as("sealed results")
                .containsExactly(id);
        assertThat(rows(
                        "select count(*) from consultation where campaign_id = ?::uuid"
                                + " and state not in ('SEALED', 'FAILED', 'CANCELLED')",
                        campaign))
                .as("unfinished ones")
                .containsExactly("0");
        assertThat(rows("select consultation_id from consultation_receipt where campaign_id = ?::uuid", campaign))
                .as("receipts")
                .containsExactly(id);
        assertThat(read(sealed)).isEqualTo(baseline);
        assertEvents(campaign, sealed.path("kind").asText().equals("LIST") ? List.of(id + " t") : List.of());
        assertReceipt(id, baseline);
        assertNoOrphans(campaign, sealed);
    }

    /** @param expected of which consultation, and whether it was sent */
    private void assertEvents(String campaign, List<String> expected) {
        String events = """
            select aggregate_id, published_at is not null from outbox_event
            where type = 'it.opposizioni.operator.consultation-completed.v1'
            and aggregate_id in (select id::text from consultation where campaign_id = ?::uuid)
            """;
        await("the events of " + campaign)
                .atMost(timeout)
                .untilAsserted(() -> assertThat(rows(events, campaign)).containsExactlyElementsOf(expected));
    }

    private void assertReceipt(String id, Result baseline) {
        JsonNode receipt = operator.get("/v1/consultations/" + id + "/receipt");
        assertThat(receipt.path("receipt").asText()).isNotEmpty();
        String claims = receipt.path("claims").toString();
        baseline.digests().values().forEach(digest -> assertThat(claims).contains(digest));
    }

    private void assertNoOrphans(String campaign, JsonNode sealed) {
        String id = sealed.path("id").asText();
        String attempt =
                rows("select attempt from consultation where id = ?::uuid", id).getFirst();
        Set<String> files = new TreeSet<>();
        sealed.path("files").forEach(file -> files.add(file.path("name").asText() + "." + attempt));
        if (!files.isEmpty()) {
            files.add("input");
        }
        for (String each : rows("select id from consultation where campaign_id = ?::uuid", campaign)) {
            await("files of " + each)
                    .atMost(timeout)
                    .untilAsserted(
                            () -> assertThat(names(store.resolve(each))).isEqualTo(each.equals(id) ? files : Set.of()));
        }
    }

    /** Directories of the store that belong to no consultation. */
    List<String> orphans() {
        List<String> known = rows("select id from consultation");
        return names(store).stream()
                .filter(name -> !known.contains(name) && !Set.of(MARK, LOGS).contains(name))
                .toList();
    }

    private static Set<String> names(Path directory) {
        if (!Files.isDirectory(directory)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(directory)) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> rows(String select, String... values) {
        try (Connection connection = DriverManager.getConnection(url, "operator", password);
                PreparedStatement statement = connection.prepareStatement(select)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return rows(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(PreparedStatement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
