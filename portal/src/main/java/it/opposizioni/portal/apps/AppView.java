package it.opposizioni.portal.apps;

import it.opposizioni.portal.apps.AppsClient.App;
import it.opposizioni.portal.layout.Formats;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An app, in one language.
 *
 * @param may what it may do
 * @param since when it got access; empty when nobody knows
 */
record AppView(String id, String name, String description, List<String> may, String since) {

    /** Which every app has, and which let it do nothing. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("openid", "roles");

    static AppView of(App app, AppsTexts texts, Formats formats) {
        // two scopes may say the same
        Set<String> may = new LinkedHashSet<>();
        app.scopes().stream()
                .filter(scope -> !WITHOUT_EFFECT.contains(scope))
                .map(scope -> words(scope, texts))
                .forEach(may::add);
        if (app.offline()) {
            may.add(texts.offline());
        }
        return new AppView(
                app.clientId(),
                app.name(),
                app.description() == null ? "" : app.description(),
                List.copyOf(may),
                app.grantedAt() == null ? "" : texts.since(formats.date(app.grantedAt())));
    }

    private static String words(String scope, AppsTexts texts) {
        return switch (scope) {
            case "oppositions:read" -> texts.read();
            case "oppositions:write" -> texts.write();
            case "profile" -> texts.profile();
            case "email" -> texts.email();
            case "offline_access" -> texts.offline();
            default -> scope;
        };
    }
}
