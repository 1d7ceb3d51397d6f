package it.opposizioni.portal.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without JavaScript: follows redirects, keeps cookies, sends forms with what stands in them. */
public final class Browser {

    private final Connection session =
            Jsoup.newSession().ignoreHttpErrors(true).timeout(20_000).header("Accept-Language", "it");
    private final String home;
    private Connection.Response last;

    public Browser(URL home) {
        this.home = home.toString().replaceAll("/$", "");
    }

    public Document open(String path) {
        return run(session.newRequest(home + path).method(Connection.Method.GET));
    }

    /** Fills a form and presses a button. */
    public Document send(Document page, String formSelector, Map<String, String> typed) {
        return send(page, formSelector, typed, "");
    }

    /** @param button as {@code name=value}; empty for the one without a name */
    public Document send(Document page, String formSelector, Map<String, String> typed, String button) {
        FormElement form = (FormElement) page.selectFirst(formSelector);
        typed.forEach((name, value) -> fill(form, name, value));
        Connection request = session.newRequest(
                        form.absUrl("action").isEmpty() ? page.location() : form.absUrl("action"))
                .method("post".equalsIgnoreCase(form.attr("method")) ? Connection.Method.POST : Connection.Method.GET)
                .data(form.formData());
        if (!button.isEmpty()) {
            request.data(button.substring(0, button.indexOf('=')), button.substring(button.indexOf('=') + 1));
        }
        return run(request);
    }

    private static void fill(FormElement form, String name, String value) {
        for (Element field : form.select("[name=" + name + "]")) {
            String type = field.attr("type");
            if (type.equals("checkbox") || type.equals("radio")) {
                if (field.attr("value").equals(value)) {
                    field.attr("checked", "checked");
                } else if (type.equals("radio")) {
                    field.removeAttr("checked");
                }
            } else if (field.normalName().equals("select")) {
                field.select("option").removeAttr("selected");
                field.select("option[value=" + value + "]").attr("selected", "selected");
            } else {
                field.val(value);
            }
        }
    }

    private Document run(Connection request) {
        try {
            last = request.execute();
            return last.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return last.statusCode();
    }

    public String path() {
        return last.url().getPath();
    }

    public String header(String name) {
        return last.header(name);
    }
}
