package it.opposizioni.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs in to the portal through Keycloak's form, as a browser does. Cookies are carried by hand: Keycloak's are for HTTPS only, and a
 * browser takes localhost for as safe, Java's cookie manager does not.
 */
public final class SignIn {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    /**
     * @param page of the portal that wants a sign-in
     * @return the portal's cookies
     */
    public String as(String name, String password, URI page) throws IOException, InterruptedException {
        HttpResponse<String> form = follow(HttpRequest.newBuilder(page));
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new IOException("no sign-in form at " + form.uri());
        }
        HttpResponse<String> welcome =
                follow(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s"
                                .formatted(
                                        URLEncoder.encode(name, StandardCharsets.UTF_8),
                                        URLEncoder.encode(password, StandardCharsets.UTF_8)))));
        if (welcome.statusCode() != 200 || welcome.uri().getPort() != page.getPort()) {
            throw new IOException(name + " is not signed in: " + welcome.statusCode() + " at " + welcome.uri());
        }
        return cookiesFor(page);
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(first);
        for (int step = 0; answer.statusCode() / 100 == 3 && step < MOST_STEPS; step++) {
            String to = answer.headers().firstValue("Location").orElseThrow();
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(to)));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI uri = request.build().uri();
        String known = cookiesFor(uri);
        HttpResponse<String> answer = client.send(
                (known.isEmpty() ? request : request.header("Cookie", known)).build(), BodyHandlers.ofString());
        Map<String, String> jar = cookies.computeIfAbsent(uri.getAuthority(), _ -> new LinkedHashMap<>());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) {
                jar.remove(name);
            } else {
                jar.put(name, pair);
            }
        }
        return answer;
    }

    private String cookiesFor(URI uri) {
        return cookies.getOrDefault(uri.getAuthority(), Map.of()).values().stream()
                .collect(Collectors.joining("; "));
    }
}
