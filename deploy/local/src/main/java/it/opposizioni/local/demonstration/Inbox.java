package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message inbox, read as the person would who waits for a code. */
public final class Inbox {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final Pattern INVITATION = Pattern.compile("/(?:invito|invitation)/([A-Za-z0-9_-]{43})");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> found = newest(to(recipient), pattern);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new IllegalStateException("no %s arrived for %s".formatted(what, recipient));
    }

    private static Optional<String> newest(JsonNode messages, Pattern pattern) {
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(messages.path(0).path("text").asText());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
