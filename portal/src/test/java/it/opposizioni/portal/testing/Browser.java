package it.opposizioni.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A browser without script: keeps cookies, goes where it is sent, and sends the forms that a page has. It takes no page with a fault in its
 * markup ({@link PageMarkup}).
 */
public final class Browser {

    private static final int MOST_REDIRECTS = 5;

    /** @param address where one ended up, without host */
    public record Seen(int status, String address, Document page, HttpResponse<String> answer) {

        public String text() {
            return page.selectFirst("main").text();
        }

        public String heading() {
            return page.selectFirst("h1").text();
        }

        /** Keeps the page where people and tools can look at it: {@code target/pages}. */
        public Seen keep(String name) {
            try {
                Path file = Path.of("target/pages", name + ".html");
                Files.createDirectories(file.getParent());
                Files.writeString(file, answer.body());
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One for all, because each starts threads. As a browser speaks without TLS: it does not ask for HTTP/2 there. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final CookieManager cookies = new CookieManager();
    private final URI site;
    private Seen current;
    private String token = "";

    public Browser(int port) {
        site = URI.create("http://localhost:" + port);
    }

    /** Another browser, which has read one form and nothing else: it need not look for one before it sends the first. */
    public Browser another() {
        Browser other = new Browser(site.getPort());
        other.token = token();
        cookies.getCookieStore()
                .get(site)
                .forEach(cookie -> other.cookies.getCookieStore().add(site, cookie));
        return other;
    }

    public Seen open(String address) {
        return send(HttpRequest.newBuilder(site.resolve(address)).GET());
    }

    /** With a cookie that none of our answers has set. */
    public Seen openWith(String address, String cookie) {
        return send(HttpRequest.newBuilder(site.resolve(address))
                .header("Cookie", cookie)
                .GET());
    }

    public Seen current() {
        return current;
    }

    /** Sends the form that {@code button} (CSS) belongs to, as a click on it would. A value of null unticks. */
    public Seen submit(String button, Map<String, String> typed) {
        Element pressed = current.page().select(button).first();
        if (pressed == null) {
            throw new AssertionError("no " + button + " on " + current.address() + ": " + current.text());
        }
        FormElement form = (FormElement) pressed.closest("form");
        Map<String, String> values = new LinkedHashMap<>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        typed.forEach((name, value) -> {
            if (form.select("[name=" + name + "]").isEmpty()) {
                throw new AssertionError("no field " + name + " in the form of " + current.address());
            }
            values.put(name, value);
        });
        values.values().removeIf(value -> value == null);
        if (pressed.hasAttr("name")) {
            values.put(pressed.attr("name"), pressed.attr("value"));
        }
        String target = Stream.of(pressed.attr("formaction"), form.attr("action"))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(current.address());
        if (!"post".equalsIgnoreCase(form.attr("method"))) {
            return open(withQuery(target, values));
        }
        return "multipart/form-data".equals(form.attr("enctype"))
                ? postWithoutFile(target, values, form)
                : post(target, values);
    }

    /** A file field of which nothing was chosen is sent as a file without a name. */
    private Seen postWithoutFile(String target, Map<String, String> values, FormElement form) {
        MultipartBody body = new MultipartBody();
        values.forEach((name, value) -> {
            if (form.select("input[type=file][name=" + name + "]").isEmpty()) {
                body.field(name, value);
            } else {
                body.file(name, "", value.getBytes(StandardCharsets.UTF_8));
            }
        });
        return send(body.to(site.resolve(target)));
    }

    /**
     * Ticks boxes, and sends the form that they are in; several may have one name.
     *
     * @param typed into fields besides
     */
    public Seen tick(String boxes, String button, Map<String, String> typed) {
        current.page().select(boxes).attr("checked", "checked");
        Element pressed = current.page().select(button).first();
        FormElement form = (FormElement) pressed.closest("form");
        String fields = form.formData().stream()
                .map(field -> encoded(field.key()) + "=" + encoded(typed.getOrDefault(field.key(), field.value())))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        fields + "&" + encoded(pressed.attr("name")) + "=" + encoded(pressed.attr("value")))));
    }

    /** Sends a form with a file, fields in the order of the page. A box that is named is ticked. */
    public Seen upload(String button, Map<String, String> typed, String fileField, String fileName, byte[] content) {
        return upload(button, typed, fileField, List.of(new ChosenFile(fileName, content)));
    }

    /** One of the files that were chosen in a field that takes several. */
    public record ChosenFile(String name, byte[] content) {}

    /** The same with several files. */
    public Seen upload(String button, Map<String, String> typed, String fileField, List<ChosenFile> files) {
        Element pressed = current.page().select(button).first();
        FormElement form = (FormElement) pressed.closest("form");
        typed.keySet()
                .forEach(name ->
                        form.select("input[type=checkbox][name=" + name + "]").attr("checked", "checked"));
        MultipartBody body = new MultipartBody();
        form.formData().forEach(field -> {
            if (field.key().equals(fileField)) {
                files.forEach(file -> body.file(fileField, file.name(), file.content()));
            } else {
                body.field(field.key(), typed.getOrDefault(field.key(), field.value()));
            }
        });
        if (pressed.hasAttr("name")) {
            body.field(pressed.attr("name"), pressed.attr("value"));
        }
        return send(body.to(site.resolve(form.attr("action"))));
    }

    public Seen post(String address, Map<String, String> values) {
        return send(form(address, values));
    }

    private HttpRequest.Builder form(String address, Map<String, String> values) {
        return HttpRequest.newBuilder(site.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(values)));
    }

    /** Opens an address and goes nowhere from there. */
    public HttpResponse<String> once(String address, Map<String, String> query) {
        String whole = query.isEmpty() ? address : withQuery(address, query);
        return exchange(HttpRequest.newBuilder(site.resolve(whole)).GET().build());
    }

    /** Sends a form as a page of ours would, and goes nowhere from there. A field {@code file} makes it a form with a file. */
    public HttpResponse<String> onceWithForm(String address, Map<String, String> values) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("csrf-token", token());
        sent.putAll(values);
        if (!values.containsKey("file")) {
            return exchange(form(address, sent).build());
        }
        MultipartBody body = new MultipartBody();
        sent.forEach((name, value) -> {
            if (name.equals("file")) {
                body.file(name, "numeri.csv", value.getBytes(StandardCharsets.UTF_8));
            } else {
                body.field(name, value);
            }
        });
        return exchange(body.to(site.resolve(address)).build());
    }

    /** A person who is signed in has a form on every page. */
    private String token() {
        if (token.isEmpty()) {
            token = tokenOn("/en/sign-out");
        }
        if (token.isEmpty()) {
            // a visitor who has not signed in is shown other forms
            token = tokenOn("/en/without-account");
        }
        return token;
    }

    private String tokenOn(String address) {
        return Jsoup.parse(once(address, Map.of()).body())
                .select("input[name=csrf-token]")
                .val();
    }

    private static String withQuery(String address, Map<String, String> values) {
        return address.replaceFirst("[?#].*$", "") + "?" + encoded(values);
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Seen send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request.build());
        for (int i = 0; i < MOST_REDIRECTS && leadsOn(answer); i++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = exchange(HttpRequest.newBuilder(next).GET().build());
        }
        URI where = answer.uri();
        String address = where.getRawPath() + (where.getRawQuery() == null ? "" : "?" + where.getRawQuery());
        current = new Seen(answer.statusCode(), address, Jsoup.parse(answer.body(), where.toString()), answer);
        return current;
    }

    /** Another site is not visited. */
    private boolean leadsOn(HttpResponse<String> answer) {
        return List.of(301, 302, 303, 307).contains(answer.statusCode())
                && answer.headers()
                        .firstValue("Location")
                        .filter(location -> answer.uri().resolve(location).getPort() == site.getPort())
                        .isPresent();
    }

    public static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(withCookies(request), HttpResponse.BodyHandlers.ofString());
            cookies.put(request.uri(), answer.headers().map());
            if (isPage(answer)) {
                PageMarkup.check(request.uri().getPath(), answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest withCookies(HttpRequest request) throws IOException {
        List<String> all = Stream.concat(
                        request.headers().allValues("Cookie").stream(),
                        cookies.get(request.uri(), Map.of()).getOrDefault("Cookie", List.of()).stream())
                .toList();
        return all.isEmpty()
                ? request
                : HttpRequest.newBuilder(request, (_, _) -> true)
                        .setHeader("Cookie", String.join("; ", all))
                        .build();
    }
}
