package it.opposizioni.portal.apps;

import it.opposizioni.portal.apps.AppsClient.App;
import it.opposizioni.portal.layout.Formats;
import java.util.ArrayList;
import java.util.List;

/**
 * An app, in one language.
 *
 * @param may what it may do
 * @param since when it got access; empty when nobody knows
 */
record AppView(String id, String name, String description, List<String> may, String since) {

    static AppView of(App app, AppsTexts texts, Formats formats) {
        List<String> may = new ArrayList<>(
                app.scopes().stream().map(scope -> words(scope, texts)).toList());
        if (app.offline()) {
            may.add(texts.offline());
        }
        return new AppView(
                app.clientId(),
                app.name(),
                app.description() == null ? "" : app.description(),
                may,
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
