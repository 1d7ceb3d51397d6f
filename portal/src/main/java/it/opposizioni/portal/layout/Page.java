package it.opposizioni.portal.layout;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import it.opposizioni.portal.visitor.Acting;
import it.opposizioni.portal.visitor.ActsFor;
import it.opposizioni.portal.visitor.Session;
import it.opposizioni.portal.visitor.Visitor;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the frame of every page needs to know: language, own address, who is signed in. In templates it is {@code page}. */
@RequestScoped
@Named
@Unremovable
public class Page {

    private final Assets assets;
    private final Visitors visitors;
    private final PortalConfig config;
    private final LegalPeriods periods;
    private final FormTokens formTokens;
    private final CurrentVertxRequest routing;

    private Lang lang = Lang.IT;
    private String path = "";
    private String query;
    private Optional<Visitor> visitor;
    private Optional<Acting> principal;
    private String formToken;

    Page(
            Assets assets,
            Visitors visitors,
            PortalConfig config,
            LegalPeriods periods,
            FormTokens formTokens,
            CurrentVertxRequest routing) {
        this.formTokens = formTokens;
        this.routing = routing;
        this.assets = assets;
        this.visitors = visitors;
        this.config = config;
        this.periods = periods;
    }

    void open(Lang newLang, String newPath, String newQuery) {
        lang = newLang;
        path = newPath;
        query = newQuery;
    }

    /** For an address that no resource has seen. */
    public void openFor(String address, String acceptLanguage) {
        String[] parts = address.split("/", 3);
        if (parts.length > 1 && (parts[1].equals("it") || parts[1].equals("en"))) {
            Lang shown = Lang.of(parts[1]);
            open(shown, parts.length < 3 ? "" : Slugs.internal(parts[2], shown), null);
        } else {
            open(Lang.of(Languages.accepted(acceptLanguage).getLanguage()), "", null);
        }
    }

    public Lang lang() {
        return lang;
    }

    public List<Lang> languages() {
        return List.of(Lang.values());
    }

    public Formats formats() {
        return Formats.of(lang);
    }

    /** The portal's own path of this page, without language: {@code personal-area/numbers}. */
    public String path() {
        return path;
    }

    /** As it came, without the question mark; null when there is none. */
    public String query() {
        return query;
    }

    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** Address of another page in the same language. */
    public String link(String target) {
        return address(target, null);
    }

    /** One segment of an address in the language of the page. */
    public String slug(String segment) {
        return Slugs.localised(segment, lang);
    }

    public URI uri(String target) {
        return URI.create(link(target));
    }

    /** @param targetQuery without the question mark */
    public URI uri(String target, String targetQuery) {
        return URI.create(address(target, targetQuery));
    }

    String address(String target, String targetQuery) {
        return "/" + lang.code() + "/" + Slugs.localised(target, lang) + (targetQuery == null ? "" : "?" + targetQuery);
    }

    public String self() {
        return address(path, query);
    }

    /** This page in another language, with the same question asked. */
    public String in(Lang other) {
        return "/" + other.code() + "/" + Slugs.localised(path, other) + (query == null ? "" : "?" + query);
    }

    public String absoluteIn(Lang other) {
        return config.publicUrl() + in(other);
    }

    public String asset(String name) {
        return assets.address(name);
    }

    /** Guards a form against being forged; empty outside of a request. */
    public String formToken() {
        if (formToken == null) {
            RoutingContext request = routing.getCurrent();
            formToken = request == null || request.response().headWritten()
                    ? ""
                    : formTokens.of(request, visitor() == null ? Optional.empty() : visitors.session());
        }
        return formToken;
    }

    /** Whether a form with this token was shown to the person who is signed in, in this browser: in this session, or in one that is over. */
    public boolean hasShown(String token) {
        return switch (verdict(token)) {
            case GENUINE, OTHER_SESSION -> true;
            case OTHER_OPERATOR, OTHER_PERSON, FORGED -> false;
        };
    }

    /** Whether it was shown to the same person in this browser who then acted for another person or operator than now. */
    public boolean hasShownForAnother(String token) {
        return switch (verdict(token)) {
            case OTHER_OPERATOR, OTHER_PERSON -> true;
            case GENUINE, OTHER_SESSION, FORGED -> false;
        };
    }

    /** For whom the person who is signed in acted when it was shown in this browser; empty when that is not known. */
    public Optional<ActsFor> shownFor(String token) {
        return formTokens.shownFor(routing.getCurrent(), visitors.session(), token);
    }

    private FormTokenSigner.Verdict verdict(String token) {
        return formTokens.check(routing.getCurrent(), visitors.session(), token);
    }

    /** The other person for whom the visitor acts now; null when the visitor acts for themselves. */
    public Acting principal() {
        if (principal == null) {
            principal =
                    visitor() == null ? Optional.empty() : visitors.session().flatMap(Session::acting);
        }
        return principal.orElse(null);
    }

    /** For whom the visitor acts now. */
    public ActsFor actsFor() {
        return visitor() == null
                ? ActsFor.ONESELF
                : visitors.session().map(Session::actsFor).orElse(ActsFor.ONESELF);
    }

    /** Whose drafts this page may see: those of whom the visitor acts for; else those that were begun in this browser. */
    public String owner() {
        return visitor() == null ? browser() : actsFor().owner(visitor().subject());
    }

    /** Who is at this browser, signed in or not. */
    public String browser() {
        return formTokens.browser(routing.getCurrent());
    }

    public PortalConfig config() {
        return config;
    }

    public LegalPeriods periods() {
        return periods;
    }

    public Visitor visitor() {
        if (visitor == null) {
            visitor = visitors.current();
        }
        return visitor.orElse(null);
    }
}
