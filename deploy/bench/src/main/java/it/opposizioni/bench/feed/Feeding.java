package it.opposizioni.bench.feed;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.bench.data.FeedFile;
import it.opposizioni.bench.load.Upload;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.TrialTelco;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends feeds as the telephone company of the local run, and lets them pass as two registrars do. */
public final class Feeding {

    private static final String PATH = "/v1/telco-feeds";
    private static final Set<String> LOOKING = Set.of("RECEIVED", "LOOKING");
    private static final Set<String> APPLYING = Set.of("RELEASED", "RUNNING");
    private static final int LOOK_MILLIS = 200;

    private final String registry;
    private final Token telco;
    private final List<Api> registrars;

    public Feeding(TrialSuite suite, TrialIssuer issuer) {
        registry = suite.urls().registry();
        telco = issuer.telco(TrialTelco.SUBJECT);
        registrars = List.of(
                new Api(registry, issuer.registrar("first-registrar")),
                new Api(registry, issuer.registrar("second-registrar")));
    }

    /** How far a feed is. */
    public record Progress(String state, long received, long invalidLines, long remaining, long begun, long ended) {

        private static Progress of(JsonNode view) {
            return new Progress(
                    view.path("state").asText(),
                    view.path("received").asLong(),
                    view.path("invalidLines").asLong(),
                    view.path("remaining").asLong(),
                    view.path("begun").asLong(),
                    view.path("ended").asLong());
        }
    }

    /** @return the id of the feed; it is looked at afterwards */
    public String send(FeedFile feed, String name) throws IOException {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + telco.value(), "Feed-Signature", feed.signature());
        return Upload.send(URI.create(registry + PATH + "?feedId=" + name), headers, feed.file())
                .created(PATH);
    }

    /**
     * Waits until it has been looked at, and lets it pass.
     *
     * @throws IllegalStateException when it needs nobody for that
     */
    public void release(String id) throws InterruptedException {
        Progress looked = awaitNot(LOOKING, id);
        if (!looked.state().equals("QUARANTINED")) {
            throw new IllegalStateException("a large feed that nobody has to release: " + looked);
        }
        registrars.forEach(registrar -> registrar.post(PATH + "/" + id + "/release", Map.of()));
    }

    /** Waits until at most so many numbers of a released one are left. @return how many are */
    long awaitLeft(String id, long most) throws InterruptedException {
        Progress progress = look(id);
        while (!APPLYING.contains(progress.state()) || progress.remaining() > most) {
            if (progress.state().equals("COMPLETED")) {
                throw new IllegalStateException("applied before it could be killed");
            }
            Thread.sleep(LOOK_MILLIS);
            progress = look(id);
        }
        return progress.remaining();
    }

    /** Waits until a released one is over. */
    public Progress await(String id) throws InterruptedException {
        return awaitNot(APPLYING, id);
    }

    /** Whether a released one is still being applied. */
    public boolean isApplied(String id) {
        return APPLYING.contains(look(id).state());
    }

    private Progress awaitNot(Set<String> states, String id) throws InterruptedException {
        while (true) {
            Progress progress = look(id);
            if (!states.contains(progress.state())) {
                return progress;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private Progress look(String id) {
        return Progress.of(registrars.getFirst().get(PATH + "/" + id));
    }
}
