package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message inbox, read like a person who waits for a code. */
public final class Inbox {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final Pattern INVITATION = Pattern.compile("/(?:invito|invitation)/([A-Za-z0-9_-]{43})");

    private final Api inbox;

    public Inbox(String url) {
        this.inbox = new Api(url, null);
    }

    /** The messages to a number or an address, newest first. */
    public JsonNode to(String recipient) {
        return inbox.get("/messages?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8))
                .path("items");
    }

    /**
     * The six digits of the newest message to the number.
     *
     * @throws IllegalStateException when none comes within a minute
     */
    public String awaitCode(String number) {
        return await(number, CODE, "code");
    }

    /**
     * What the link of the newest invitation to the address holds.
     *
     * @throws IllegalStateException when none comes within a minute
     */
    public String awaitInvitation(String address) {
        return await(address, INVITATION, "invitation");
    }

    private String await(String recipient, Pattern pattern, String what) {
        return Polling.until(
                        "%s for %s".formatted(what, recipient),
                        () -> newest(to(recipient), pattern),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> newest(JsonNode messages, Pattern pattern) {
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(messages.path(0).path("text").asText());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
