package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tokens of the realm: of machines by client credentials, of people as the portal gets them, through the sign-in form (the
 * authorization code flow with PKCE). No client of the realm takes a person's password.
 */
public final class Realm {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    /** More than the realm's quickLoginCheckMilliSeconds. */
    private static final Duration GUESSES_APART = Duration.ofMillis(1_500);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String url;
    private final String redirect;
    private final String portalSecret;
    private final Clock clock;

    /**
     * @param url of the realm
     * @param portal where the portal is; its sign-in comes back to it
     */
    public Realm(String url, String portal, String portalSecret, Clock clock) {
        this.url = url + "/protocol/openid-connect";
        this.redirect = portal + "/signed-in";
        this.portalSecret = portalSecret;
        this.clock = clock;
    }

    public Token machine(String client, String secret) {
        return new Token(
                clock,
                () -> token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret)));
    }

    /** A program that authenticates with a key of its own. @param assertion signs a new request (private_key_jwt, RFC 7523) */
    public Token program(String client, Supplier<String> assertion) {
        return new Token(
                clock,
                () -> token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        assertion.get())));
    }

    public Token person(String name, String password) {
        return new Token(clock, () -> signIn(name, password));
    }

    /** An access token of the session that a browser has. @param cookies the browser's for the realm */
    public String ofSession(String cookies) {
        String verifier = random();
        HttpResponse<String> answer =
                Api.exchange(HttpRequest.newBuilder(URI.create(begin(verifier))).header("Cookie", cookies));
        return redeem(answer, verifier, "the session");
    }

    /**
     * Keycloak's protection against guessing takes one sign-in of a person at a time, and ends the one before a moment after its
     * answer; until then the right password is "wrong". So it is given once more, after a wait: two refusals within a second
     * lock the account.
     */
    private String signIn(String name, String password) {
        String verifier = random();
        HttpResponse<String> answer = submit(name, password, verifier);
        if (answer.headers().firstValue("Location").isEmpty()) {
            Polling.pause(GUESSES_APART);
            answer = submit(name, password, verifier);
        }
        return redeem(answer, verifier, name);
    }

    private HttpResponse<String> submit(String name, String password, String verifier) {
        HttpResponse<String> page = Api.exchange(HttpRequest.newBuilder(URI.create(begin(verifier))));
        String action = first(FORM, page.body(), "the sign-in form").replace("&amp;", "&");
        return Api.exchange(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(page))
                .POST(BodyPublishers.ofString(form(Map.of("username", name, "password", password)))));
    }

    private String begin(String verifier) {
        return url + "/auth?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "portal",
                        "scope", "openid",
                        "redirect_uri", redirect,
                        "state", random(),
                        "code_challenge", sha256(verifier),
                        "code_challenge_method", "S256"));
    }

    private String redeem(HttpResponse<String> answer, String verifier, String who) {
        String back = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(
                        "%s cannot sign in: Keycloak answered %d".formatted(who, answer.statusCode())));
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "portal",
                "client_secret",
                portalSecret,
                "redirect_uri",
                redirect,
                "code",
                URLDecoder.decode(first(CODE, back, "the code"), StandardCharsets.UTF_8),
                "code_verifier",
                verifier));
    }

    private String token(Map<String, String> wanted) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(wanted)));
        JsonNode answer = Api.parse(Api.exchange(request).body());
        if (!answer.has("access_token")) {
            throw new IllegalStateException("no token for %s: %s".formatted(wanted.get("client_id"), answer));
        }
        return answer.path("access_token").asText();
    }

    /** Sent back by this class: they are for HTTPS only, and browsers treat localhost as secure, but Java's cookie manager does not. */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static String first(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Keycloak's answer lacks " + what);
        }
        return matcher.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
