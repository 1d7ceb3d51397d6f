package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.Topology;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** operator-service keeps its lists in an S3 server, which dies in the middle of one (deploy/docs/threats.md T10). */
@ExtendWith(RunningSuite.class)
class ListsInS3IT {

    /** The first half is more than one part of an upload. */
    private static final int NUMBERS_IN_A_HALF = 700_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Site site;
    private static Topology topology;
    private static ChildProcess operatorService;

    @BeforeAll
    static void startInS3(Site running) {
        site = running;
        topology = running.topology;
        operatorService = topology.operator.variant("operator-service-s3", topology.lists.ofLists(true));
        topology.s3.start();
        topology.operator.stopForAWhile();
        operatorService.start();
    }

    @AfterAll
    static void startTheUsualService() {
        operatorService.stop();
        topology.operator.start();
        topology.s3.stop();
    }

    @Test
    void aListIsComparedWhileItArrivesAndItsResultIsInTheBucket() {
        Consultations beta = new Consultations(site, "beta");
        JsonNode sealed = beta.consult("+393511234567\n06 42986411\nrefuso\n");
        String id = sealed.path("id").asText();

        assertThat(beta.file(sealed, "callable")).containsExactly("+393511234567", "06 42986411");
        assertThat(filesOf(id)).contains("input", "callable.1", "opposed.1", "exempted.1", "invalid.1");
        assertThat(topology.listStore().resolve(id)).doesNotExist();
    }

    @Test
    void aStoredListIsComparedInTheBackgroundAndCanBeRepeated() {
        Api operator = site.operator(site.machine("beta"));
        JsonNode sealed = new ListSender(operator, "+393511234568;Rossi\n", ListSender.Mode.STORED).send();

        JsonNode repeated =
                operator.post("/v1/consultations/" + sealed.path("id").asText() + "/repetition", Map.of());
        assertThat(repeated.path("received").asInt()).isEqualTo(1);
        assertThat(new Consultations(site, "beta").file(repeated, "callable")).hasSize(1);
    }

    @Test
    void aListWhoseStoreDiesIsRefusedAndSentAgainWithTheSameKey() throws Exception {
        Set<Path> before = files();
        PausedUpload upload = new PausedUpload(site, NUMBERS_IN_A_HALF);
        await("whole parts of the list and of its result are in the bucket")
                .ignoreExceptions()
                .until(() -> namesOfParts(before).containsAll(List.of("input", "callable.1")));

        topology.s3.kill();
        HttpResponse<String> refused = upload.end();
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        topology.s3.start();

        JsonNode sealed = accepted(upload.again());
        assertThat(sealed.path("state").asText()).isEqualTo("SEALED");
        assertThat(sealed.path("received").asInt()).isEqualTo(2 * NUMBERS_IN_A_HALF);
        assertThat(accepted(upload.again()).path("id")).isEqualTo(sealed.path("id"));
        assertThat(consultations(upload.campaign(), "SEALED"))
                .containsExactly(sealed.path("id").asText());

        // what could not be deleted then is deleted by the next process
        List<String> failed = consultations(upload.campaign(), "FAILED");
        assertThat(failed).isNotEmpty();
        operatorService.kill();
        operatorService.start();
        await("nothing is left of " + failed)
                .ignoreExceptions()
                .until(() -> failed.stream().allMatch(id -> filesOf(id).isEmpty()));
    }

    private static JsonNode accepted(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body());
    }

    private static List<String> consultations(String campaign, String state) throws SQLException {
        try (Connection connection = topology.postgres.connect("operator");
                PreparedStatement select = connection.prepareStatement(
                        "select id from consultation where campaign_id = ? and state = ? order by id")) {
            select.setObject(1, UUID.fromString(campaign));
            select.setString(2, state);
            List<String> ids = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getString(1));
                }
            }
            return ids;
        }
    }

    /** The names of what the bucket has of a consultation. */
    private static List<String> filesOf(String consultation) {
        return files().stream()
                .filter(file -> file.toString().contains(consultation))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /**
     * Of files that have had a part since. The server first makes two files that say that there is an upload: killed between them, it has one that it
     * lists and says not to know, and that nobody can end.
     */
    private static Set<String> namesOfParts(Set<Path> before) {
        return files().stream()
                .filter(file -> !before.contains(file))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches(".*-\\d+"))
                .map(name -> name.replaceFirst("-\\d+$", ""))
                .collect(Collectors.toSet());
    }

    /** Also the complete parts of unfinished uploads. What the server is still writing has a name that ends in an id of its own. */
    private static Set<Path> files() {
        try (Stream<Path> found = Files.walk(topology.lists.bucket())) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*-\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
