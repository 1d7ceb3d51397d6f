package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.TrialTelco;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A telephone company that reports unlisted landlines, and the registrars who let a feed pass. */
public final class TelcoFeeds {

    private static final String PATH = "/v1/telco-feeds";
    private static final Set<String> AT_WORK = Set.of("RECEIVED", "LOOKING", "RELEASED", "RUNNING");

    private final Api telco;

    public TelcoFeeds(ServiceUrls urls, Token telco) {
        this.telco = new Api(urls.registry(), telco);
    }

    /**
     * Reports lines, and returns when they have been looked at.
     *
     * @param lines {@code number,event,date}
     * @return the address of the feed
     */
    public String send(String feedId, List<String> lines) {
        String text = "number,event,date\n" + String.join("\n", lines) + "\n";
        JsonNode sent = Api.parse(telco.send(telco.request(PATH + "?feedId=" + feedId)
                        .header("Content-Type", "text/csv")
                        .header("Feed-Signature", TrialTelco.signature(text.getBytes(StandardCharsets.UTF_8)))
                        .POST(BodyPublishers.ofString(text)))
                .body());
        if (!sent.has("id")) {
            throw new IllegalStateException("the feed %s was not taken: %s".formatted(feedId, sent));
        }
        String address = PATH + "/" + sent.path("id").asText();
        awaitRest(address);
        return address;
    }

    /** Two registrars let it pass; returns when it is applied. */
    void release(String feed, List<Api> registrars) {
        registrars.forEach(registrar -> registrar.post(feed + "/release", Map.of()));
        awaitRest(feed);
    }

    private void awaitRest(String feed) {
        Polling.until(
                "a feed on which nobody works",
                () -> telco.get(feed).path("state").asText(),
                state -> !AT_WORK.contains(state));
    }
}
