package it.opposizioni.operator.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Operation;
import it.opposizioni.kit.testing.RealParts;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.realm.FakeRealm;
import it.opposizioni.operator.team.Colleagues;
import it.opposizioni.operator.team.TeamRole;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the service describes, asked by everybody, with the ids of operator A: who gets an answer is written in
 * {@code authorisation-matrix.txt}; what belongs to somebody else answers like what does not exist; and no answer shows anything of
 * another's (threats.md T14, T15).
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class AuthorisationMatrixTest {

    private static final Pattern PATH_VALUE = Pattern.compile("\\{(\\w+)}");

    @Inject
    Objects objects;

    @Inject
    Colleagues colleagues;

    @Inject
    FakeRealm realm;

    private final Map<Actor, String> tokens = new EnumMap<>(Actor.class);
    private final List<String> surprises = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** An answer, as far as it says something. */
    private record Answer(int status, String body) {}

    @BeforeEach
    void everybody() {
        realm.reset();
        objects.begin();
        tokens.put(Actor.A_OWNER, Tokens.ofOperator(Market.personOf(Objects.A), Objects.A));
        tokens.put(Actor.B_OWNER, Tokens.ofOperator(Market.personOf(Objects.B), Objects.B));
        tokens.put(
                Actor.CALL_CENTRE_OF_A, Tokens.ofOperator(Market.personOf(Objects.CALL_CENTRE), Objects.CALL_CENTRE));
        tokens.put(
                Actor.OTHER_CALL_CENTRE,
                Tokens.ofOperator(Market.personOf(Objects.OTHER_CALL_CENTRE), Objects.OTHER_CALL_CENTRE));
        tokens.put(Actor.A_VIEWER, colleagues.tokenOf(Objects.A, TeamRole.VIEWER));
        tokens.put(Actor.REGULATOR, Tokens.of("garante", Role.REGULATOR));
        tokens.put(Actor.REGISTRAR, Tokens.of("gestore", Role.REGISTRAR));
        String program = objects.make("program").value("clientId");
        tokens.put(Actor.A_PROGRAM, Colleagues.machineToken("subject-of-" + program, Objects.A));
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void everyOperationAnswersEverybodyAsItIsWritten() throws IOException {
        Map<String, Operation> operations =
                Operation.described().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        List<Rule> rules = Rule.all();
        assertThat(rules.stream().map(Rule::operation).collect(Collectors.toSet()))
                .as("authorisation-matrix.txt has a line for every operation, and none for one that is not there")
                .isEqualTo(operations.keySet());
        for (Rule rule : rules) {
            ask(rule, operations.get(rule.operation()));
        }
        assertThat(surprises).isEmpty();
    }

    /** First those who are refused, on one and the same object: it is still there, as it was, for those who are admitted. */
    private void ask(Rule rule, Operation operation) {
        // a citizen who has applied is one no more
        tokens.put(Actor.CITIZEN, Tokens.of("citizen of " + rule.operation(), Role.CITIZEN));
        Target target = objects.make(rule.object());
        for (Actor actor : Actor.values()) {
            if (!rule.admits(actor)) {
                check(rule, operation, actor, target);
            }
        }
        boolean used = false;
        for (Actor actor : Actor.values()) {
            if (rule.admits(actor)) {
                target = used && changes(operation) ? objects.make(rule.object()) : target;
                check(rule, operation, actor, target);
                used = true;
            }
        }
    }

    private static boolean changes(Operation operation) {
        return !operation.method().equals("get");
    }

    private void check(Rule rule, Operation operation, Actor actor, Target target) {
        Answer answer = send(rule, operation, actor, target);
        String cell = actor + " " + rule.operation() + " of " + rule.object() + ": ";
        int expected = rule.answers().get(actor);
        if (answer.status() != expected) {
            surprises.add(cell + answer.status() + " instead of " + expected + " " + answer.body());
            return;
        }
        boolean knowing = target.knowing().contains(actor);
        if (rule.admits(actor) && !changes(operation) && target.showsIn(answer.body()) != knowing) {
            surprises.add(cell + (knowing ? "does not see it: " : "sees it: ") + answer.body());
        }
        boolean hidden = expected == 404 || expected == 200 && !changes(operation);
        if (hidden && !knowing && target.isIdentified()) {
            Target nothing = target.nobodys();
            Answer unknown = send(rule, operation, actor, nothing);
            if (unknown.status() != expected || !nothing.strip(unknown.body()).equals(target.strip(answer.body()))) {
                surprises.add(cell + "tells it from nothing: " + answer.body() + " / " + unknown.body());
            }
        }
    }

    private Answer send(Rule rule, Operation operation, Actor actor, Target target) {
        String path = PATH_VALUE.matcher(operation.path()).replaceAll(value -> target.value(value.group(1)));
        String address = (path + target.fill(rule.query())).replace("+", "%2B");
        String body = operation.consumes() == null ? "" : target.fill(rule.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .method(operation.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", "application/json, */*;q=0.5")
                // one key for all: nobody gets the answer that was somebody else's
                .header("Idempotency-Key", rule.operation() + target.values().getOrDefault("id", ""));
        if (operation.consumes() != null) {
            request.header("Content-Type", operation.consumes());
        }
        if (tokens.containsKey(actor)) {
            request.header("Authorization", "Bearer " + tokens.get(actor));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
