package it.opposizioni.kit.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import it.opposizioni.kit.testing.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation that a service describes, asked by everybody: who gets an answer is written in {@code authorisation-matrix.txt}; what
 * belongs to somebody else answers like what does not exist; and no answer shows another person's data (deploy/docs/threats.md T14, T15). A
 * service's {@code @QuarkusTest} extends this, and says who the actors are and how the objects come into being.
 *
 * @param <A> who asks, in the order of the columns
 */
public abstract class AuthorisationMatrix<A extends Enum<A>> {

    private static final Pattern PATH_VALUE = Pattern.compile("\\{(\\w+)}");

    private final Class<A> actors;
    private final List<String> surprises = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    protected AuthorisationMatrix(Class<A> actors) {
        this.actors = actors;
    }

    /** An answer, as far as it says something. */
    private record Answer(int status, String body) {}

    /** A new object of that name. */
    protected abstract Target make(String object);

    /** The access token of the actor while that operation is asked for; empty for an actor who has not signed in. */
    protected abstract Optional<String> token(A actor, String operation);

    /** For a service whose limits are per address. */
    protected void prepare(HttpRequest.Builder request) {}

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void everyOperationAnswersEverybodyAsItIsWritten() {
        Map<String, Operation> operations =
                Operation.described().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        List<Rule<A>> rules = Rule.all(actors);
        assertThat(rules.stream().map(Rule::operation).collect(Collectors.toSet()))
                .as("authorisation-matrix.txt has a line for every operation, and none for one that is not there")
                .isEqualTo(operations.keySet());
        for (Rule<A> rule : rules) {
            ask(rule, operations.get(rule.operation()));
        }
        assertThat(surprises).isEmpty();
    }

    /** First those who are refused, on one and the same object: it is still there, as it was, for those who are admitted. */
    private void ask(Rule<A> rule, Operation operation) {
        Target target = make(rule.object());
        for (A actor : actors.getEnumConstants()) {
            if (!rule.admits(actor)) {
                check(rule, operation, actor, target);
            }
        }
        boolean used = false;
        for (A actor : actors.getEnumConstants()) {
            if (rule.admits(actor)) {
                target = used && changes(operation) ? make(rule.object()) : target;
                check(rule, operation, actor, target);
                used = true;
            }
        }
    }

    private static boolean changes(Operation operation) {
        return !operation.method().equals("get");
    }

    private void check(Rule<A> rule, Operation operation, A actor, Target target) {
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
            Target nothing = target.unknown();
            Answer unknown = send(rule, operation, actor, nothing);
            if (unknown.status() != expected || !nothing.strip(unknown.body()).equals(target.strip(answer.body()))) {
                surprises.add(cell + "tells it from nothing: " + answer.body() + " / " + unknown.body());
            }
        }
    }

    private Answer send(Rule<A> rule, Operation operation, A actor, Target target) {
        String path = PATH_VALUE.matcher(operation.path()).replaceAll(value -> target.value(value.group(1)));
        String address = (path + target.fill(rule.query())).replace("+", "%2B");
        String body = operation.consumes() == null ? "" : target.fill(rule.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .method(operation.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", "application/json, */*;q=0.5")
                // one key for all: no caller gets an answer that was given to another
                .header("Idempotency-Key", rule.operation() + target.values().getOrDefault("id", ""));
        if (operation.consumes() != null) {
            request.header("Content-Type", operation.consumes());
        }
        token(actor, rule.operation()).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        prepare(request);
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
